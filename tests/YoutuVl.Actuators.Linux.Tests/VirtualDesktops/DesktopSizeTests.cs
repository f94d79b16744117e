using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Tests.VirtualDesktops;

public sealed class DesktopSizeTests
{
    [Theory]
    [InlineData("1280x800", 1280, 800)]
    [InlineData("64X32767", 64, 32767)]
    public void TryParse_ASize_IsRead(string text, int width, int height)
    {
        DesktopSize.TryParse(text, out DesktopSize size).ShouldBeTrue();
        size.ShouldBe(new DesktopSize(width, height));
        size.ToString().ShouldBe($"{width}x{height}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1280")]
    [InlineData("1280x")]
    [InlineData("-1280x800")]
    [InlineData("1280x800x24")]
    [InlineData("63x800")]
    [InlineData("40000x800")]
    [InlineData(" 1280x800")]
    public void TryParse_SomethingElse_IsRefused(string? text) => DesktopSize.TryParse(text, out _).ShouldBeFalse();
}
