using Shouldly;
using Xunit;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Samples;
using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Tests.Memory;

public sealed class CalculatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("12+30=", "42")]
    [InlineData("7*6-2=", "40")]
    [InlineData("1/8=", "0.125")]
    [InlineData(".5+.25=", "0.75")]
    [InlineData("8/0=", "Error")]
    [InlineData("9C3=", "3")]
    public async Task Display_AfterClickingButtons_ShowsTheResult(string clicks, string expected)
    {
        using var desktop = new MemoryDesktop();
        var calculator = Calculator.Open(desktop.StartApplication("calculator"));
        await using var session = await desktop.OpenAsync(Token);
        foreach (var caption in clicks)
        {
            await session.ClickAsync(calculator.Window.Content.Children.SelectMany(r => r.Children).OfType<Button>().Single(b => b.Name == caption.ToString()));
        }

        calculator.Display.Text.ShouldBe(expected);
    }

    [Fact]
    public async Task Display_AfterTyping_ShowsTheResult()
    {
        using var desktop = new MemoryDesktop();
        var calculator = Calculator.Open(desktop.StartApplication("calculator"));
        await using var session = await desktop.OpenAsync(Token);
        await session.Keyboard.TypeAsync("12+30\n", Token);
        calculator.Display.Text.ShouldBe("42");
    }
}
