using YoutuVl.Actuators.Desktop;

namespace YoutuVl.Actuators.Contract;

/// <summary>The programs that the contract launches.</summary>
/// <param name="Extra">A program that opens a window of its own and ends when the window is closed.</param>
/// <param name="Exiting">A program that ends by itself at once with exit code <see cref="ExitCode"/>.</param>
/// <param name="Forbidden">A command that is not on the allow list.</param>
public sealed record ContractPrograms(LaunchRequest Extra, LaunchRequest Exiting, string Forbidden)
{
    /// <summary>The exit code of <see cref="Exiting"/>.</summary>
    public const int ExitCode = 3;
}
