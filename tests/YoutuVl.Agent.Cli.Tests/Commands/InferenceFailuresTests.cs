using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Inference;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Download;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Agent.Cli.Tests.Commands;

public sealed class InferenceFailuresTests
{
    private const int BadInput = 2;
    private const int NotPossibleHere = 3;

    public static TheoryData<InferenceException, int> Errors => new()
    {
        { new CheckpointException("x", "is malformed"), BadInput },
        { new CheckpointException("x", "is not there", new FileNotFoundException()), BadInput },
        { new ModelPackageException("x", "cannot be written", new IOException()), NotPossibleHere },
        { new ModelPackageException("x", "cannot be written", new UnauthorizedAccessException()), NotPossibleHere },
        { new ModelDownloadException(DownloadProblem.NotFound, "no such repository"), BadInput },
        { new ModelDownloadException(DownloadProblem.Unreachable, "no network"), NotPossibleHere },
        { new ModelDownloadException(DownloadProblem.DiskFull, "no room"), NotPossibleHere },
        { new GraphException("x", "no runtime"), NotPossibleHere },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void CodeOf_Error_TellsWhoseFaultItIs(InferenceException error, int expected) => InferenceFailures.CodeOf(error).ShouldBe(expected);
}
