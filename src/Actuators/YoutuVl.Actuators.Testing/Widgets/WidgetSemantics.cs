using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>How every widget answers requests of the accessibility interface, and what it says about itself there.</summary>
internal static class WidgetSemantics
{
    /// <summary>Gets everything that a widget offers, what all widgets share included.</summary>
    public static ElementActions ActionsOf(Widget widget) =>
        widget.OwnActions
        | (widget.Focusable ? ElementActions.Focus : ElementActions.None)
        | (HasScrollingAncestor(widget) ? ElementActions.ScrollIntoView : ElementActions.None);

    /// <summary>Gets every state of a widget, what all widgets share included.</summary>
    public static ElementStates StatesOf(Widget widget) =>
        widget.OwnStates
        | (widget.IsEnabled ? ElementStates.Enabled : ElementStates.None)
        | (widget.IsShowing ? ElementStates.Showing : ElementStates.None)
        | (widget.Focusable ? ElementStates.Focusable : ElementStates.None)
        | (widget.IsFocused ? ElementStates.Focused : ElementStates.None);

    /// <summary>Answers a request: what is not offered is unsupported, a disabled widget refuses, a lying one says done.</summary>
    public static SemanticOutcome Accept(Widget widget, SemanticRequest request)
    {
        if (!ActionsOf(widget).HasFlag(Needed(request)))
        {
            return SemanticOutcome.Unsupported;
        }

        if (!widget.IsEnabled)
        {
            return SemanticOutcome.Refused;
        }

        return widget.Ignores.HasFlag(IgnoredInput.Semantic) ? SemanticOutcome.Done : Perform(widget, request);
    }

    private static SemanticOutcome Perform(Widget widget, SemanticRequest request)
    {
        switch (request)
        {
            case SemanticRequest.Focus:
                widget.Host!.Focus(widget);
                return widget.Host.Focused == widget ? SemanticOutcome.Done : SemanticOutcome.Refused;
            case SemanticRequest.ScrollIntoView:
                widget.Act(() => widget.Reveal(widget));
                return SemanticOutcome.Done;
            default:
                return widget.Perform(request);
        }
    }

    private static ElementActions Needed(SemanticRequest request) => request switch
    {
        SemanticRequest.Invoke => ElementActions.Invoke,
        SemanticRequest.Toggle => ElementActions.Toggle,
        SemanticRequest.Select => ElementActions.Select,
        SemanticRequest.Expand => ElementActions.Expand,
        SemanticRequest.SetValue => ElementActions.SetValue,
        SemanticRequest.SetText => ElementActions.SetText,
        SemanticRequest.Focus => ElementActions.Focus,
        SemanticRequest.ScrollIntoView => ElementActions.ScrollIntoView,
        _ => throw new InvalidOperationException($"Unknown semantic request {request}."),
    };

    private static bool HasScrollingAncestor(Widget widget)
    {
        for (var parent = widget.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Scrolls)
            {
                return true;
            }
        }

        return false;
    }
}
