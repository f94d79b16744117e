using Shouldly;
using Xunit;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Frames;

[Collection(nameof(RentedBlocksCollection))]
public sealed class PixelBufferTests
{
    [Fact]
    public void Dispose_LastOfSeveralHandles_ReturnsTheBlock()
    {
        var before = PixelBuffer.RentedBlocks;
        var first = PixelBuffer.Rent(10, 10);
        var second = first.Share();
        first.Dispose();
        PixelBuffer.RentedBlocks.ShouldBe(before + 1);
        second.Pixels.Length.ShouldBe(400);

        second.Dispose();
        second.Dispose();

        PixelBuffer.RentedBlocks.ShouldBe(before);
    }

    [Fact]
    public void Pixels_AfterDispose_Throws()
    {
        var buffer = PixelBuffer.Rent(1, 1);
        buffer.Dispose();

        Should.Throw<ObjectDisposedException>(() => buffer.Pixels.Length);
        Should.Throw<ObjectDisposedException>(buffer.Share);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(100_000, 100_000)]
    public void Rent_ImpossibleSize_Throws(int width, int height) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PixelBuffer.Rent(width, height));

    [Fact]
    public void ScreenFrame_BufferOfOtherSize_Throws()
    {
        using var buffer = PixelBuffer.Rent(2, 2);

        Should.Throw<ArgumentException>(() => new ScreenFrame(new FrameId(1), default, new FrameTransform(new ScreenRect(0, 0, 3, 2), 3, 2), buffer));
    }
}
