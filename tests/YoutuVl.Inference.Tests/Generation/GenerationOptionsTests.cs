using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

public sealed class GenerationOptionsTests
{
    private static readonly Func<GenerationOptions>[] Invalid =
    [
        () => new GenerationOptions { Temperature = -0.1 },
        () => new GenerationOptions { Temperature = double.NaN },
        () => new GenerationOptions { TopP = 0 },
        () => new GenerationOptions { TopP = 1.01 },
        () => new GenerationOptions { RepetitionPenalty = 0 },
        () => new GenerationOptions { RepetitionPenalty = double.PositiveInfinity },
        () => new GenerationOptions { MaxTokens = 0 },
        () => new GenerationOptions { TimeBudget = TimeSpan.Zero },
        () => new GenerationOptions { PrefillChunk = 0 },
        () => new GenerationOptions { StopStrings = ["a", string.Empty] },
    ];

    [Fact]
    public void Init_ValueOutsideRange_Throws()
    {
        foreach (Func<GenerationOptions> create in Invalid)
        {
            Should.Throw<ArgumentException>(() => create());
        }
    }

    [Fact]
    public void Defaults_Always_AreThePublishedOnes()
    {
        var options = new GenerationOptions();

        (options.Temperature, options.TopP, options.RepetitionPenalty).ShouldBe((0.1, 0.001, 1.05));
        (GenerationOptions.Greedy.Temperature, GenerationOptions.Greedy.RepetitionPenalty).ShouldBe((0.0, 1.0));
    }
}
