using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Execution.Pipeline;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.Sessions;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.EndToEnd.Readme;

/// <summary>The C# example of the README files; a test holds the text there against the text here, and runs it.</summary>
internal static class ReadmeExample
{
    public static async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        // example: begin
        await using var desktop = await VirtualDesktop.StartAsync(cancellationToken: cancellationToken);
        var applications = new ApplicationOptions { AllowList = new ApplicationAllowList().Allow("galculator") };
        await using var session = await LinuxDesktop.On(desktop, applications).OpenAsync(cancellationToken);
        using var executor = new ActionExecutor(new ActionExecutorOptions { Session = session });

        await executor.ExecuteAsync(new LaunchAction("galculator", []), cancellationToken);
        foreach (var name in new[] { "7", "*", "6", "=" })
        {
            var button = new LocatorTarget(Locator.Of(new RoleNameStrategy(ElementRole.ToggleButton, TextPattern.Exact(name))));
            var pressed = await executor.ExecuteAsync(new InvokeAction(button), cancellationToken);
            Console.WriteLine($"{name}: {pressed.Route}, {pressed.Effect}, because {string.Join("; ", pressed.Evidence)}");
        }

        var display = new LocatorTarget(Locator.Of(new RoleNameStrategy(ElementRole.TextBox, Name: null)));
        var read = await executor.ExecuteAsync(new ReadAction(display), cancellationToken);
        // example: end
        return read.Text;
    }
}
