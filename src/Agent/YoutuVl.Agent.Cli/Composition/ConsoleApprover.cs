using Spectre.Console;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Policies;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>Asks the person at the terminal.</summary>
internal sealed class ConsoleApprover(IAnsiConsole console) : IApprover
{
    /// <summary>Chooses who is asked: the person at the terminal, or nobody when input comes from elsewhere.</summary>
    /// <param name="console">The terminal.</param>
    /// <returns>Who is asked.</returns>
    public static IApprover For(IAnsiConsole console) => Console.IsInputRedirected ? NobodyToAsk.Instance : new ConsoleApprover(console);

    /// <inheritdoc/>
    public async ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        console.Plain($"{request.Reason} {request.Summary}");
        var answer = await new TextPrompt<string>("Go ahead? (y)es, (n)o, (a)lways in this run")
            .AddChoices(["y", "n", "a"])
            .DefaultValue("n")
            .ShowAsync(console, cancellationToken);
        return answer switch
        {
            "y" => ApprovalAnswer.Yes,
            "a" => ApprovalAnswer.YesForThisRun,
            _ => ApprovalAnswer.No,
        };
    }
}
