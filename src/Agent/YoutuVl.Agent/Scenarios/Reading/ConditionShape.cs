using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>Something that is true or not: what <c>expect</c>, <c>assert</c> and <c>wait-for</c> take.</summary>
internal static class ConditionShape
{
    private static readonly Shape<IReadOnlyList<ElementStates>> StateList =
        new ListShape<ElementStates>(Shapes.Word("state", ElementStates.None), 1) { TakesSingleItem = true };

    private static readonly ScenarioKey<Target> Visible = new("visible", TargetShape.Instance, "At least one element matches and is showing.");
    private static readonly ScenarioKey<Target> Gone = new("gone", TargetShape.Instance, "No showing element matches.");
    private static readonly ScenarioKey<Target> Element = new("element", TargetShape.Instance, "The element that 'is', 'is-not' or 'shows' something.");
    private static readonly ScenarioKey<IReadOnlyList<ElementStates>> Is = new("is", StateList, "States that it must have, all of them.");
    private static readonly ScenarioKey<IReadOnlyList<ElementStates>> IsNot = new("is-not", StateList, "States that it must not have, none of them.");
    private static readonly ScenarioKey<TextPattern> Shows = new("shows", TextPatternShape.Instance, "The text that it shows: its value, or its name when it has no value.");
    private static readonly ScenarioKey<TextPattern> Window = new("window", TextPatternShape.Instance, "A window with this title exists.");
    private static readonly ScenarioKey<TextPattern> WindowGone = new("window-gone", TextPatternShape.Instance, "No window with this title exists.");
    private static readonly ScenarioKey<string> App = new("app", Shapes.Text, "The application that the window belongs to.");
    private static readonly ScenarioKey<TimeSpan> Stable = new("stable", Shapes.Duration(TimeSpan.FromMinutes(1)), "Nothing on the screen has changed for this long.");
    private static readonly ScenarioKey<string> Exited = new("exited", Shapes.Text, "The application launched by this command has ended.");
    private static readonly ScenarioKey<int> ExitCode = new("exit-code", Shapes.Integer(0, 255), "The exit code that it must have.");
    private static readonly ScenarioKey<string> File = new("file", Shapes.Text, "The file exists; a relative path starts from the desktop's home folder.");
    private static readonly ScenarioKey<string> EqualTo = new("equals", Shapes.Text, "The whole content of the file, line ends included.");
    private static readonly ScenarioKey<string> Containing = new("contains", Shapes.Text, "A part of the content of the file.");
    private static readonly ScenarioKey<TextPattern> Clipboard = new("clipboard", TextPatternShape.Instance, "The clipboard holds this text.");

    private static VariantShape<Condition> Mapping { get; } = new("condition",
    [
        new([Visible], a => new ElementExists(a.Get(Visible))),
        new([Gone], a => new ElementGone(a.Get(Gone))),
        new([Element, Is, IsNot, Shows], BuildElement),
        new([Window, App], a => new WindowExists(a.Get(Window), a.Find(App))),
        new([WindowGone, App], a => new WindowGone(a.Get(WindowGone), a.Find(App))),
        new([Stable], a => new ScreenIsStable(a.Get(Stable))),
        new([Exited, ExitCode], a => new ProcessExited(a.Get(Exited), a.Has(ExitCode) ? a.Get(ExitCode) : null)),
        new([File, EqualTo, Containing], a => new FileHasContent(a.Get(File), a.Find(EqualTo), a.Find(Containing))),
        new([Clipboard], a => new ClipboardHasText(a.Get(Clipboard))),
    ]);

    /// <summary>Gets the shape.</summary>
    public static ReferenceShape<Condition> Instance { get; } = new("condition", () => Mapping);

    private static Condition? BuildElement(Arguments arguments)
    {
        ScenarioKey[] given = [.. new ScenarioKey[] { Is, IsNot, Shows }.Where(arguments.Has)];
        if (given.Length != 1)
        {
            arguments.Error("'element' needs exactly one of 'is', 'is-not' and 'shows'.");
            return null;
        }

        var target = arguments.Get(Element);
        return arguments.Has(Shows)
            ? new ElementHasText(target, arguments.Get(Shows))
            : new ElementHasState(target, All(arguments.Get(arguments.Has(Is) ? Is : IsNot)), arguments.Has(Is));
    }

    private static ElementStates All(IReadOnlyList<ElementStates> states) => states.Aggregate(ElementStates.None, (all, one) => all | one);
}
