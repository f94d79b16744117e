using Spectre.Console;

namespace YoutuVl.Agent.Cli.Composition.Suites;

/// <summary>Holds back what is written to a console, to write it in one piece. Used by one run at a time.</summary>
internal sealed class ConsoleBlock : IDisposable
{
    private readonly IAnsiConsole _console;
    private readonly StringWriter _held = new();

    /// <summary>Initializes a new instance of the <see cref="ConsoleBlock"/> class.</summary>
    /// <param name="console">The console, whose width and colours the block has too.</param>
    public ConsoleBlock(IAnsiConsole console)
    {
        _console = console;
        var capabilities = console.Profile.Capabilities;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_held),
            Ansi = capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = (ColorSystemSupport)(int)capabilities.ColorSystem,
            Interactive = InteractionSupport.No,
        });
        Console.Profile.Width = console.Profile.Width;
        Console.Profile.Capabilities.Unicode = capabilities.Unicode;
    }

    /// <summary>Gets the console to write to meanwhile.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Writes what was held back.</summary>
    public void Release() => _console.Profile.Out.Writer.Write(_held.ToString());

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
