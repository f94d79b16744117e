using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Tasks;

namespace YoutuVl.Inference.Tests.Tasks;

public sealed class TaskPromptsTests
{
    [Fact]
    public void Prompts_WithExamples_AreTheOfficialOnes()
    {
        TaskPrompts.Ground("the a black and white cat sitting on the edge of the bathtub").ShouldBe(
            "Please provide the bounding box coordinate of the region this sentence describes: the a black and white cat sitting on the edge of the bathtub");
        TaskPrompts.Refer("hotdog on left").ShouldBe("Can you segment \"hotdog on left\" in this image?");
        TaskPrompts.Segment(["menu", "text field", "scroll bar"]).ShouldBe("Segment: menu, text field, scroll bar., without the background class.");
        TaskPrompts.Detect(["a", "b", "c"]).ShouldBe("Detect every objects that belongs to the following categories: a,b,c");
        TaskPrompts.Count("dogs").ShouldBe("How many dogs in the image?");
    }

    [Fact]
    public void Pose_LongPrompt_IsTheOfficialOneToTheLastCharacter() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TaskPrompts.Pose))).ShouldBe("0e6210fc4f8859a790263b404526ae789e30c8cd2f15af73a0782a6952b850c2");
}
