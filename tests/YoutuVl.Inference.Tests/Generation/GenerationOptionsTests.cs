using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
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

    [Theory]
    [InlineData(true, 0.1)]
    [InlineData(false, 0.0)]
    public void From_CheckpointDefaults_DrawsOnlyWhenTheyDo(bool sample, double temperature) =>
        GenerationOptions.From(new GenerationDefaults { DoSample = sample, Temperature = 0.1, TopP = 0.5, RepetitionPenalty = 1.2, EndTokens = [1] })
            .ShouldBe(new GenerationOptions { Temperature = temperature, TopP = 0.5, RepetitionPenalty = 1.2 });

    [Fact]
    public void Defaults_Always_AreThePublishedOnes()
    {
        var options = new GenerationOptions();

        (options.Temperature, options.TopP, options.RepetitionPenalty).ShouldBe((0.1, 0.001, 1.05));
        (GenerationOptions.Greedy.Temperature, GenerationOptions.Greedy.RepetitionPenalty).ShouldBe((0.0, 1.0));
    }
}
