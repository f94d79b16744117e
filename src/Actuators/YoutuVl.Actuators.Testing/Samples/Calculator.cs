using System.Globalization;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Testing.Samples;

/// <summary>
/// A pocket calculator, to test against: a grid of buttons and a read-only display. Operators work from left to right, without precedence.
/// Digits and operators work on the keyboard, too; Enter is <c>=</c>, Escape is <c>C</c>.
/// </summary>
public sealed class Calculator
{
    /// <summary>The command that launches the calculator.</summary>
    public const string Command = "calculator";

    private static readonly string[] Rows = ["7 8 9 /", "4 5 6 *", "1 2 3 -", "0 . = +", "C"];

    private decimal _total;
    private string _operator = "=";
    private string _entry = string.Empty;

    private Calculator(MemoryApplication application)
    {
        Window = application.OpenWindow("Calculator", 200, 220);
        Display = Window.Add(new TextBox("Display") { ReadOnly = true, AutomationId = "display", Text = "0" });
        foreach (var row in Rows)
        {
            var panel = Window.Add(new Panel { Horizontal = true, Padding = 2 });
            foreach (var caption in row.Split(' '))
            {
                panel.Add(new Button(caption) { Grow = true, Accelerator = KeysFor(caption) }).Clicked += (_, _) => Press(caption);
            }
        }
    }

    /// <summary>Gets the window.</summary>
    public MemoryWindow Window { get; }

    /// <summary>Gets the display.</summary>
    public TextBox Display { get; }

    /// <summary>Opens a calculator.</summary>
    /// <param name="application">The application that the window belongs to.</param>
    /// <returns>The calculator.</returns>
    public static Calculator Open(MemoryApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new Calculator(application);
    }

    /// <summary>Makes the calculator launchable as <see cref="Command"/>.</summary>
    /// <param name="desktop">The desktop.</param>
    /// <returns>The desktop.</returns>
    public static MemoryDesktop InstallOn(MemoryDesktop desktop)
    {
        ArgumentNullException.ThrowIfNull(desktop);
        return desktop.Install(Command, (application, _) => Open(application));
    }

    private static KeyChord KeysFor(string caption) => caption switch
    {
        "=" => KeyChord.Parse("Enter"),
        "C" => KeyChord.Parse("Escape"),
        _ => KeyChord.Parse(caption),
    };

    private void Press(string caption)
    {
        switch (caption)
        {
            case "C":
                (_total, _operator, _entry) = (0, "=", string.Empty);
                Show("0");
                break;
            case "+" or "-" or "*" or "/" or "=":
                Operate(caption);
                break;
            default:
                Enter(caption);
                break;
        }
    }

    private void Enter(string caption)
    {
        if (_entry.Length < 15 && (caption != "." || !_entry.Contains('.', StringComparison.Ordinal)))
        {
            _entry = _entry is "" or "0" && caption != "." ? caption : _entry.Length == 0 ? "0." : _entry + caption;
            Show(_entry);
        }
    }

    private void Operate(string next)
    {
        if (_entry.Length > 0)
        {
            var number = decimal.Parse(_entry, CultureInfo.InvariantCulture);
            if (_operator == "/" && number == 0)
            {
                Press("C");
                Show("Error");
                return;
            }

            _total = _operator switch
            {
                "+" => _total + number,
                "-" => _total - number,
                "*" => _total * number,
                "/" => _total / number,
                _ => number,
            };
        }

        (_operator, _entry) = (next, string.Empty);
        Show(_total.ToString("0.############", CultureInfo.InvariantCulture));
    }

    private void Show(string text) => Display.Text = text;
}
