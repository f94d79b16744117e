using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>What a click on an element of a kind usually does. None of it is promised: a click may do something else and still be right.</summary>
internal static class ClickProof
{
    /// <summary>Finds how the usual effect can be seen.</summary>
    /// <param name="services">What all performers share.</param>
    /// <param name="before">The look before the click.</param>
    /// <param name="element">The element right before.</param>
    /// <returns>The proof; null when a click on such an element has no usual effect of its own.</returns>
    public static Proof? Of(PerformServices services, Look before, ScreenElement element) => element switch
    {
        { Role: ElementRole.RadioButton or ElementRole.RadioMenuItem } when !element.Has(ElementStates.Checked) =>
            services.Proofs.State(element, ElementStates.Checked, present: true, isPromise: false),
        _ when element.Role is ElementRole.CheckBox or ElementRole.Switch or ElementRole.CheckMenuItem or ElementRole.ToggleButton =>
            services.Proofs.State(element, ToggleState.Of(element), !element.Has(ToggleState.Of(element)), isPromise: false),
        { Role: ElementRole.Menu or ElementRole.ComboBox } => Opens(services, before, element),
        _ when element.Has(ElementStates.HasPopup) => Opens(services, before, element),
        { Role: ElementRole.TextBox or ElementRole.PasswordBox or ElementRole.Terminal } => services.Proofs.Focus(element, isPromise: false),
        { Role: ElementRole.ListItem or ElementRole.Tab or ElementRole.TreeItem } when !element.Has(ElementStates.Selected) =>
            services.Proofs.State(element, ElementStates.Selected, present: true, isPromise: false),
        _ => null,
    };

    private static Proof Opens(PerformServices services, Look before, ScreenElement element) => new(
        async token =>
        {
            var after = await services.View.LookAsync(token).ConfigureAwait(false);
            var popup = after.Windows.FirstOrDefault(w => w.IsPopup && before.Window(w.Id) is null && w.ProcessId == element.ProcessId);
            var item = after.Same(element) is { } now ? FirstShown(after, now, before) : null;
            return item is not null ? Verdict.Confirmed($"{ElementText.Of(element)} opened and shows {ElementText.Of(item)}")
                : popup is not null ? Verdict.Confirmed($"{ElementText.Of(element)} opened {WindowText.Of(popup)}")
                : Verdict.Contradicted($"{ElementText.Of(element)} did not open");
        },
        IsPromise: false);

    private static ScreenElement? FirstShown(Look after, ScreenElement element, Look before) => after.Elements.FirstOrDefault(e =>
        e.Has(ElementStates.Showing)
        && after.Elements.AncestorsOf(e).Any(a => a.Id == element.Id)
        && before.Same(e)?.Has(ElementStates.Showing) != true);
}
