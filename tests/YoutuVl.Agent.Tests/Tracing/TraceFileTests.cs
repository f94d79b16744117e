using Shouldly;
using Xunit;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Agent.Tests.Tracing;

public sealed class TraceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_EveryEvent_IsReadBack()
    {
        await using (var trace = Create())
        {
            Array.ForEach([.. TraceSamples.Events], trace.Write);
        }

        var read = await TraceReader.ReadAsync(_folder.Path, Token);

        read.Events.ShouldBe(TraceSamples.Events);
        read.IsCutOff.ShouldBeFalse();
        read.End!.Verdict.ShouldBe(Verdict.Failed);
    }

    [Fact]
    public async Task Write_BeforeDisposal_IsOnDiskWhenItReturns()
    {
        await using var trace = Create();
        trace.Write(TraceSamples.Events[0]);

        var read = await TraceReader.ReadAsync(_folder.Path, Token);

        read.Events.ShouldBe([TraceSamples.Events[0]]);
        read.IsCutOff.ShouldBeTrue();
        read.End.ShouldBeNull();
    }

    [Fact]
    public async Task Read_CutAtEveryByte_GivesTheWholeLinesAndSaysCutOff()
    {
        await using (var trace = Create())
        {
            Array.ForEach([.. TraceSamples.Events], trace.Write);
        }

        var file = _folder.Of(TraceFormat.EventsFile);
        var whole = await File.ReadAllBytesAsync(file, Token);
        for (var length = 0; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(file, whole[..length], Token);

            var read = await TraceReader.ReadAsync(_folder.Path, Token);

            read.Events.Count.ShouldBe(whole[..length].Count(b => b == '\n'));
            read.IsCutOff.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Read_BrokenLineWithin_NamesTheLine()
    {
        await File.WriteAllTextAsync(_folder.Of(TraceFormat.EventsFile), TraceFormat.Serialize(TraceSamples.Events[0]) + "\nnonsense\n", Token);

        var error = await Should.ThrowAsync<TraceException>(() => TraceReader.ReadAsync(_folder.Path, Token));

        error.Message.ShouldContain("trace.jsonl:2:");
    }

    [Fact]
    public async Task Read_NewerVersion_SaysSo()
    {
        var newer = ((RunStarted)TraceSamples.Events[0]) with { Version = 99 };
        await File.WriteAllTextAsync(_folder.Of(TraceFormat.EventsFile), TraceFormat.Serialize(newer) + "\n", Token);

        var error = await Should.ThrowAsync<TraceException>(() => TraceReader.ReadAsync(_folder.Path, Token));

        error.Message.ShouldContain("version 99");
    }

    [Fact]
    public async Task Read_NoTrace_SaysWhatToName() =>
        (await Should.ThrowAsync<TraceException>(() => TraceReader.ReadAsync(_folder.Of("nothing"), Token))).Message.ShouldContain("Name the folder");

    [Fact]
    public void Create_FolderCannotBeMade_NamesItAndWhatToDo()
    {
        var blocked = Path.Combine(_folder.Of("file"), "report");
        File.WriteAllText(_folder.Of("file"), "not a folder");

        var error = Should.Throw<TraceException>(() => TraceFile.Create(blocked, Options()));

        error.Message.ShouldContain(blocked);
        error.Message.ShouldContain("Choose another folder");
    }

    [Fact]
    public async Task Create_FolderHoldsATrace_LeavesItAlone()
    {
        await using (var trace = Create())
        {
            trace.Write(TraceSamples.Events[0]);
        }

        Should.Throw<TraceException>(Create).Message.ShouldContain("already holds a trace");
        (await TraceReader.ReadAsync(_folder.Path, Token)).Events.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Keep_SamePictureTwice_IsWrittenOnce()
    {
        var written = 0;
        FrameReference? first;
        await using (var trace = TraceFile.Create(_folder.Path, new TraceFileOptions { EncodePng = (_, _) => Interlocked.Increment(ref written) }))
        {
            using var one = TraceSamples.Observe(7);
            using var same = TraceSamples.Observe(7);
            using var other = TraceSamples.Observe(8);
            first = trace.Keep(one);
            trace.Keep(same).ShouldBe(first);
            trace.Keep(other).ShouldNotBe(first);
        }

        written.ShouldBe(2);
        first!.File.ShouldBe("frames/0000000000000007.png");
        (await TraceReader.ReadAsync(_folder.Path, Token)).PictureOf(first).ShouldNotBeNull();
    }

    [Fact]
    public async Task Keep_MorePicturesThanMayWait_WritesThemAll()
    {
        using var goOn = new ManualResetEventSlim();
        await using (var trace = TraceFile.Create(_folder.Path, new TraceFileOptions { EncodePng = (frame, _) => WaitUnlessLast(frame, goOn) }))
        {
            for (var i = 1; i <= 40; i++)
            {
                using var observation = TraceSamples.Observe((ulong)i);
                trace.Keep(observation);
                if (i == 5)
                {
                    goOn.Set();
                }
            }
        }

        Directory.GetFiles(_folder.Of("frames"), "*.png").Length.ShouldBe(40);
    }

    [Fact]
    public async Task Keep_PictureCannotBeWritten_IsRemarkedAndTheRunGoesOn()
    {
        await using (var trace = TraceFile.Create(_folder.Path, new TraceFileOptions { EncodePng = (_, _) => throw new IOException("disk full") }))
        {
            using var observation = TraceSamples.Observe(1);
            trace.Keep(observation);
        }

        var read = await TraceReader.ReadAsync(_folder.Path, Token);
        read.Events.ShouldHaveSingleItem().ShouldBeOfType<Remark>().Text.ShouldContain("disk full");
    }

    [Fact]
    public async Task PictureOf_ReferenceOutOfTheFolder_IsNotFollowed()
    {
        await using (var trace = Create())
        {
            trace.Write(TraceSamples.Events[0]);
        }

        var read = await TraceReader.ReadAsync(_folder.Path, Token);

        read.PictureOf(new FrameReference("../../../../../../etc/passwd", 1, 0, 0, 1, 1)).ShouldBeNull();
    }

    private static void WaitUnlessLast(ScreenFrame frame, ManualResetEventSlim goOn)
    {
        frame.Pixels.Width.ShouldBe(2);
        goOn.Wait(TimeSpan.FromSeconds(60)).ShouldBeTrue("the first pictures wait until more have been added");
    }

    private static TraceFileOptions Options() => new() { EncodePng = (_, stream) => stream.WriteByte(1) };

    private TraceFile Create() => TraceFile.Create(_folder.Path, Options());
}
