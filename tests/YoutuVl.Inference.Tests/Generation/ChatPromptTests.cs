using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class ChatPromptTests
{
    [Fact]
    public void Create_ConversationWithTwoImages_PutsEachIntoItsPlace()
    {
        PromptPart.Image[] images = [new("first", 9, new float[8], 2), new("second", 9, new float[12], 3)];

        IReadOnlyList<PromptPart> prompt = ChatPrompt.Create(
            [new ChatSegment.Tokens(new[] { 1, 2 }), new ChatSegment.Image(1), new ChatSegment.Tokens(new[] { 3 }), new ChatSegment.Image(0)], index => images[index]);

        prompt.OfType<PromptPart.Image>().ShouldBe([images[1], images[0]]);
        prompt.Select(part => part.Length).ShouldBe([2, 3, 1, 2]);
    }
}
