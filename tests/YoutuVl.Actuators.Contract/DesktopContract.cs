using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Contract;

/// <summary>What the parts of the contract share: finding widgets, waiting for a condition with a reason, plain clicks.</summary>
/// <typeparam name="TFixture">The back end.</typeparam>
public abstract class DesktopContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : ContractFixture
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TFixture Fixture { get; } = fixture;

    protected IDesktopSession Session => Fixture.Session;

    /// <summary>Looks again and again, after each event, until there is a value.</summary>
    protected Task<T> UntilAsync<T>(string description, Func<Task<T?>> look)
        where T : class => UntilAsync(() => description, look);

    protected async Task UntilAsync(string description, Func<Task<bool>> look) => await UntilAsync(() => description, look);

    /// <summary>Tells whether the back end's applications have a widget; what they lack is declared with a reason, which goes to the output.</summary>
    protected bool Has(ContractWidget widget)
    {
        if (Fixture.Lacks.TryGetValue(widget, out var reason))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"Declared as lacking: {widget}, because {reason}");
            return false;
        }

        return true;
    }

    protected ValueTask<AccessibilitySnapshot> SnapshotAsync() =>
        Session.Accessibility.SnapshotAsync(SnapshotScope.All, SnapshotBudget.Default, Token);

    protected Task<ScreenElement> FindAsync(ContractWidget widget) => UntilAsync(
        $"there is a {widget}",
        async () => Fixture.Widgets[widget].Find((await SnapshotAsync()).Elements));

    protected async Task<string> TextAsync(ContractWidget widget) =>
        await Session.Semantics.ReadTextAsync(await FindAsync(widget), Token) ?? string.Empty;

    protected async Task UntilTextAsync(ContractWidget widget, string text)
    {
        var seen = string.Empty;
        await UntilAsync(() => $"the {widget} shows '{text}'; it shows '{seen}'", async () => (seen = await TextAsync(widget)) == text);
    }

    protected async Task<ScreenElement> RefreshedAsync(ScreenElement element) =>
        (await Session.Semantics.RefreshAsync(element, Token)).ShouldNotBeNull($"{element} is gone.");

    /// <summary>Brings the window of a widget to the top, and finds the widget where it is then.</summary>
    protected async Task<ScreenElement> BringUpAsync(ContractWidget widget)
    {
        var window = await WindowOfAsync(await FindAsync(widget));
        (await Session.Windows.ActivateAsync(window.Id, Token)).ShouldBeTrue($"{window.Id} '{window.Title}' could not be activated.");
        return await FindAsync(widget);
    }

    protected Task<WindowInfo> WindowOfAsync(ScreenElement element) => UntilAsync(
        $"there is a window of {element}",
        async () => (await Session.Windows.ListAsync(Token)).FirstOrDefault(w => w is { IsPopup: false } && w.ProcessId == element.ProcessId));

    protected async Task ClickAsync(ScreenElement element)
    {
        await Session.Pointer.MoveAsync(CenterOf(element), Token);
        await Session.Pointer.PressAsync(PointerButton.Left, Token);
        await Session.Pointer.ReleaseAsync(PointerButton.Left, Token);
    }

    protected static ScreenPoint CenterOf(ScreenElement element) => element.Bounds.ShouldNotBeNull($"{element} is not shown.").Center;

    /// <summary>Presses a chord and lets go of it.</summary>
    protected async Task PressChordAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Session.Keyboard.PressAsync(Key.Parse(key), Token);
        }

        foreach (var key in keys.Reverse())
        {
            await Session.Keyboard.ReleaseAsync(Key.Parse(key), Token);
        }
    }

    /// <summary>Brings the text field up, empties it and gives it the focus.</summary>
    protected async Task<ScreenElement> EmptyFieldAsync()
    {
        var field = await BringUpAsync(ContractWidget.TextField);
        (await Session.Semantics.PerformAsync(field, new SemanticRequest.SetText(string.Empty), Token)).ShouldBe(SemanticOutcome.Done);
        await UntilTextAsync(ContractWidget.TextField, string.Empty);
        (await Session.Semantics.PerformAsync(field, new SemanticRequest.Focus(), Token)).ShouldBe(SemanticOutcome.Done);
        await UntilAsync("the text field has the focus", async () => (await RefreshedAsync(field)).Has(ElementStates.Focused));
        return field;
    }

    private async Task UntilAsync(Func<string> describe, Func<Task<bool>> look) =>
        await UntilAsync<object>(describe, async () => await look() ? this : null);

    private async Task<T> UntilAsync<T>(Func<string> describe, Func<Task<T?>> look)
        where T : class
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var activity = Session.Accessibility.Activity;
            if (await look() is { } found)
            {
                return found;
            }

            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(Timeout, $"Waited in vain until {describe()}.");
            await EventAsync(activity);
        }
    }

    private async Task EventAsync(Perception.Change.ChangeStamp since)
    {
        // Not every change is announced by every toolkit, so the wait for an event is bounded.
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(Token);
        bounded.CancelAfter(Patience);
        try
        {
            await Session.Accessibility.WaitForActivityAsync(since, bounded.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            // No event: look again.
        }
    }
}
