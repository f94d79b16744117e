using Shouldly;
using Xunit;

namespace YoutuVl.Actuators.Contract;

/// <summary>What every clipboard does.</summary>
public abstract class ClipboardContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    private const string Mixed = "Hello wörld\nПривет 日本 😀";

    [Fact]
    public async Task Get_AfterSet_ReturnsTheText()
    {
        await Session.Clipboard.SetTextAsync(Mixed, Token);
        (await Session.Clipboard.GetTextAsync(Token)).ShouldBe(Mixed);
    }

    [Fact]
    public async Task Get_AfterSetToNothing_ReturnsNothing()
    {
        await Session.Clipboard.SetTextAsync("something", Token);
        await Session.Clipboard.SetTextAsync(null, Token);
        (await Session.Clipboard.GetTextAsync(Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Get_AfterTheApplicationCopied_ReturnsItsText()
    {
        await Session.Clipboard.SetTextAsync("before", Token);
        await EmptyFieldAsync();
        await Session.Keyboard.TypeAsync("copied", Token);
        await UntilTextAsync(ContractWidget.TextField, "copied");
        await PressChordAsync("Control", "a");
        await PressChordAsync("Control", "c");
        await UntilAsync("the clipboard holds what was copied", async () => await Session.Clipboard.GetTextAsync(Token) == "copied");
    }

    [Fact]
    public async Task Lend_PastedOnce_IsFetchedAndGivenBack()
    {
        await Session.Clipboard.SetTextAsync("mine", Token);
        await EmptyFieldAsync();
        await using (var loan = await Session.Clipboard.LendAsync("lent 日本", Token))
        {
            await PressChordAsync("Control", "v");
            await loan.WaitUntilFetchedAsync(Token);
            await UntilTextAsync(ContractWidget.TextField, "lent 日本");
        }

        (await Session.Clipboard.GetTextAsync(Token)).ShouldBe("mine");
    }

    [Fact]
    public async Task Lend_NeverPasted_IsGivenBack()
    {
        await Session.Clipboard.SetTextAsync("mine", Token);
        await using (await Session.Clipboard.LendAsync("lent", Token))
        {
            (await Session.Clipboard.GetTextAsync(Token)).ShouldBe("lent");
        }

        (await Session.Clipboard.GetTextAsync(Token)).ShouldBe("mine");
    }
}
