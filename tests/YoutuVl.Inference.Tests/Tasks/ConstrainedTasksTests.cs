using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tasks;

namespace YoutuVl.Inference.Tests.Tasks;

public sealed class ConstrainedTasksTests : IDisposable
{
    private readonly TaskFixture _fixture = new(new TaskOptions { Generation = GenerationOptions.Greedy, ConstrainAnswers = true });
    private readonly TaskImage _image = new(TaskFixture.Picture(64, 48));

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task GroundAsync_ModelTalksNonsense_IsOneBoxWithinPicture()
    {
        _fixture.Answer("I am not sure what you mean");

        var result = await _fixture.Tasks.GroundAsync(_image, "the Save button", CancellationToken.None);

        result.Unparsed.ShouldBeEmpty();
        result.Value.Length.ShouldBe(1);
        result.Finish.ShouldBe(FinishReason.ConstraintComplete);
        result.Counts.Generated.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task DetectAsync_ModelTalksNonsense_IsBoxesWithNames()
    {
        _fixture.Answer("no");

        var result = await _fixture.Tasks.DetectAsync(_image, CancellationToken.None);

        result.Unparsed.ShouldBeEmpty();
        result.Value.ShouldNotBeEmpty();
        result.Value.ShouldAllBe(box => !string.IsNullOrEmpty(box.Label));
    }

    [Fact]
    public async Task ReferAsync_ModelTalksNonsense_IsPolygon()
    {
        _fixture.Answer("no");

        var result = await _fixture.Tasks.ReferAsync(_image, "the icon", CancellationToken.None);

        result.Unparsed.ShouldBeEmpty();
        result.Value.Length.ShouldBe(1);
    }

    [Fact]
    public async Task AskAsync_FreeAnswer_IsNotHeld()
    {
        _fixture.Answer("a dog");

        (await _fixture.Tasks.AskAsync(_image, "What?", CancellationToken.None)).Value.ShouldBe("a dog");
    }
}
