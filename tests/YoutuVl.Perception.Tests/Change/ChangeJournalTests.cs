using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Tests.Change;

public sealed class ChangeJournalTests
{
    private static readonly ScreenRect Screen = new(0, 0, 1000, 1000);

    private static readonly Gen<ScreenRect> Regions =
        Gen.Select(Gen.Int[0, 900], Gen.Int[0, 900], Gen.Int[1, 99], Gen.Int[1, 99], (x, y, w, h) => new ScreenRect(x, y, w, h));

    [Fact]
    public void Since_AnyMoment_CoversEveryLaterRegion() =>
        Gen.Select(Regions.Array[1, 80], Gen.Int[0, 80]).Sample((regions, read) =>
        {
            var journal = new ChangeJournal();
            var since = journal.Now;
            for (var i = 0; i < regions.Length; i++)
            {
                since = i == read ? journal.Now : since;
                journal.Record(regions[i]);
            }

            var changes = journal.Since(since, Screen, ChangeSource.Damage);

            foreach (var region in regions.Skip(read < regions.Length ? read : 0))
            {
                changes.Regions.ShouldContain(r => r.Contains(region));
            }

            changes.Regions.Count.ShouldBeLessThanOrEqualTo(33);
            journal.Since(changes.Now, Screen, ChangeSource.Damage).Any.ShouldBeFalse();
        });

    [Fact]
    public void Since_MoreThanRemembered_IsTheWholeScreen()
    {
        var journal = new ChangeJournal();
        for (var i = 0; i < 5000; i++)
        {
            journal.Record(new ScreenRect(1, 1, 1, 1));
        }

        journal.Since(default, Screen, ChangeSource.Damage).Regions.ShouldBe([Screen]);
    }

    [Fact]
    public async Task WaitAsync_ChangeAlreadyThere_ReturnsAtOnce()
    {
        var journal = new ChangeJournal();
        journal.Record(default);

        (await journal.WaitAsync(default, TestContext.Current.CancellationToken)).ShouldBe(new ChangeStamp(1));
    }

    [Fact]
    public async Task WaitAsync_ChangeLater_WakesEveryWaiter()
    {
        var journal = new ChangeJournal();
        Task<ChangeStamp>[] waits = [.. Enumerable.Range(0, 3).Select(_ => journal.WaitAsync(journal.Now, TestContext.Current.CancellationToken).AsTask())];
        waits.ShouldAllBe(w => !w.IsCompleted);

        journal.Record(new ScreenRect(0, 0, 1, 1));

        (await Task.WhenAll(waits)).ShouldAllBe(s => s == new ChangeStamp(1));
    }

    [Fact]
    public async Task WaitAsync_Cancelled_Throws()
    {
        using var cancel = new CancellationTokenSource();
        var wait = new ChangeJournal().WaitAsync(default, cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await wait);
    }
}
