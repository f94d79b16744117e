using Shouldly;
using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Contract;

/// <summary>What every keyboard does.</summary>
public abstract class KeyboardContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    [Theory]
    [InlineData("plain ASCII, with (signs) & digits 0123!")]
    [InlineData("Hello wörld")]
    [InlineData("Привет")]
    [InlineData("日本")]
    [InlineData("😀 and 👍")]
    [InlineData("Hello wörld Привет 日本 😀")]
    public async Task Type_OfText_ArrivesWhole(string text)
    {
        await EmptyFieldAsync();
        await Session.Keyboard.TypeAsync(text, Token);
        await UntilTextAsync(ContractWidget.TextField, text);
    }

    [Fact]
    public async Task Press_OfControlAAndText_ReplacesEverything()
    {
        await EmptyFieldAsync();
        await Session.Keyboard.TypeAsync("old", Token);
        await UntilTextAsync(ContractWidget.TextField, "old");
        await PressChordAsync("Control", "a");
        await Session.Keyboard.TypeAsync("new", Token);
        await UntilTextAsync(ContractWidget.TextField, "new");
    }

    [Fact]
    public async Task Press_OfShiftAndLetter_TypesTheCapital()
    {
        await EmptyFieldAsync();
        await PressChordAsync("Shift", "q");
        await PressChordAsync("q");
        await UntilTextAsync(ContractWidget.TextField, "Qq");
    }

    [Fact]
    public async Task Press_OfEditingKeys_EditsTheText()
    {
        await EmptyFieldAsync();
        await Session.Keyboard.TypeAsync("abcd", Token);
        await PressChordAsync("Backspace");
        await PressChordAsync("Home");
        await PressChordAsync("Right");
        await PressChordAsync("Backspace");
        await PressChordAsync("End");
        await Session.Keyboard.TypeAsync("!", Token);
        await UntilTextAsync(ContractWidget.TextField, "bc!");
    }

    [Fact]
    public async Task Press_OfTab_MovesTheFocus()
    {
        var field = await EmptyFieldAsync();
        await PressChordAsync("Tab");
        await UntilAsync("another element has the focus", async () => !(await RefreshedAsync(field)).Has(ElementStates.Focused));
    }

    [Fact]
    public async Task Dispose_OfASessionThatHoldsShift_ReleasesIt()
    {
        await EmptyFieldAsync();
        await using (var other = await Fixture.OpenSessionAsync(Token))
        {
            await other.Keyboard.PressAsync(Key.Parse("Shift"), Token);
        }

        await PressChordAsync("a");
        await UntilTextAsync(ContractWidget.TextField, "a");
    }

    [Fact]
    public async Task ReleaseAll_WithShiftHeld_ReleasesIt()
    {
        await EmptyFieldAsync();
        await Session.Keyboard.PressAsync(Key.Parse("Shift"), Token);
        await Session.Keyboard.ReleaseAllAsync();
        await PressChordAsync("a");
        await UntilTextAsync(ContractWidget.TextField, "a");
    }

    [Fact]
    public async Task Type_WithACancelledToken_TypesNothing()
    {
        await EmptyFieldAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await Session.Keyboard.TypeAsync("no", new CancellationToken(true)));
        await Session.Keyboard.TypeAsync("yes", Token);
        await UntilTextAsync(ContractWidget.TextField, "yes");
    }

    [Fact]
    public async Task Type_OfAControlCharacter_IsAnErrorAndTypesNothing()
    {
        await EmptyFieldAsync();
        await Should.ThrowAsync<InputUnavailableException>(async () => await Session.Keyboard.TypeAsync("a\u0001b", Token));
        await Session.Keyboard.TypeAsync("c", Token);
        await UntilTextAsync(ContractWidget.TextField, "c");
    }
}
