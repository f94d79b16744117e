using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>
/// Keys that the layout leaves empty, lent to characters that it lacks. An application reads the mapping when it gets to the key event, not
/// when the key was pressed, so a key keeps its symbol until the application says that it has read its events, and for a while after its
/// last use. Which keys are lent is written on the root window: a process that was killed leaves them behind, and the next one takes them over.
/// </summary>
internal sealed class SpareKeycodes(XConnection connection, TimeProvider time) : IDisposable
{
    /// <summary>How long after its last use a key keeps its symbol at least.</summary>
    private static readonly TimeSpan ReuseAge = TimeSpan.FromMilliseconds(150);

    /// <summary>The same for an application that cannot say that it has read its events.</summary>
    private static readonly TimeSpan UnansweredReuseAge = TimeSpan.FromMilliseconds(300);

    /// <summary>Each key gets its symbol on both levels, so that a held Shift does not change it.</summary>
    private const int Levels = 2;
    private const string LedgerName = "_YOUTUVL_LENT_KEYCODES";

    private readonly Dictionary<byte, SpareKey> _keys = [];

    /// <summary>Opened at the first need: most text is typed without giving any key a second symbol.</summary>
    private ReadBarrier? _barrier;

    /// <summary>Gets the number of characters that can be lent a key at the same time.</summary>
    internal int Count => _keys.Count;

    /// <summary>Reads the layout, and with it which spare keys there are and what they give at present.</summary>
    internal KeyboardLayout ReadLayout()
    {
        HashSet<byte> own = [.. _keys.Keys, .. ReadLedger()];
        KeyboardLayout layout = KeyboardLayoutReader.Read(connection, own);
        foreach (byte keycode in layout.EmptyKeys.Concat(own))
        {
            _keys.TryAdd(keycode, new SpareKey { Keycode = keycode });
        }

        foreach (SpareKey key in _keys.Values)
        {
            key.Symbol = layout.FirstSymbols.GetValueOrDefault(key.Keycode);
        }

        return layout;
    }

    /// <summary>Finds the key that a symbol is lent, and keeps it from being given away while it is fresh.</summary>
    internal byte? Use(uint symbol)
    {
        SpareKey? key = _keys.Values.FirstOrDefault(one => one.Symbol == symbol);
        if (key is not null)
        {
            key.LastUsed = time.GetTimestamp();
        }

        return key?.Keycode;
    }

    internal bool Has(uint symbol) => _keys.Values.Any(one => one.Symbol == symbol);

    /// <summary>Lends keys to all given symbols in one mapping change, those unused for longest first.</summary>
    /// <param name="symbols">At most <see cref="Count"/>, all needed at the same time.</param>
    /// <param name="cancellationToken">Ends the wait until keys may change.</param>
    internal async ValueTask LendAsync(IReadOnlySet<uint> symbols, CancellationToken cancellationToken)
    {
        List<uint> missing = [.. symbols.Where(symbol => !Has(symbol))];
        List<SpareKey> chosen = [.. _keys.Values.Where(key => !symbols.Contains(key.Symbol)).OrderBy(key => key.LastUsed ?? long.MinValue).Take(missing.Count)];
        if (chosen.Count == 0)
        {
            return;
        }

        await WaitUntilReadAsync(chosen, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < chosen.Count; i++)
        {
            chosen[i].Symbol = missing[i];
        }

        WriteLedger();
        WriteMapping(chosen);
    }

    /// <summary>Makes every lent key empty again, once applications had the time to read it.</summary>
    internal async ValueTask ReturnAllAsync()
    {
        List<SpareKey> lent = [.. _keys.Values.Where(key => key.Symbol != 0)];
        if (lent.Count == 0 || connection.IsLost)
        {
            return;
        }

        try
        {
            await WaitUntilReadAsync(lent, CancellationToken.None).ConfigureAwait(false);
            lent.ForEach(key => key.Symbol = 0);
            WriteMapping(lent);
            WriteLedger();
        }
        catch (DisplayLostException)
        {
            // With the display its mapping is gone too.
        }
    }

    public void Dispose() => _barrier?.Dispose();

    private async ValueTask WaitUntilReadAsync(List<SpareKey> keys, CancellationToken cancellationToken)
    {
        if (keys.TrueForAll(key => key.Symbol == 0 && key.LastUsed is null))
        {
            return;
        }

        _barrier ??= ReadBarrier.Open(connection.DisplayName, time);
        TimeSpan age = await _barrier.WaitAsync(cancellationToken).ConfigureAwait(false) ? ReuseAge : UnansweredReuseAge;
        TimeSpan youngest = keys.Min(key => key.LastUsed is { } used ? time.GetElapsedTime(used) : age);
        if (youngest < age)
        {
            await Task.Delay(age - youngest, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<byte> ReadLedger()
    {
        nuint name = connection.Atoms[LedgerName];
        XProperty ledger = connection.Query("read the lent keys", display => XProperties.Read(display, connection.Root, name));
        return ledger.ToLongs().Where(key => key is > 0 and <= byte.MaxValue).Select(key => (byte)key);
    }

    private void WriteLedger()
    {
        var slot = new XPropertySlot(connection.Root, connection.Atoms[LedgerName]);
        nuint[] lent = [.. _keys.Values.Where(key => key.Symbol != 0).Select(key => (nuint)key.Keycode)];
        connection.Send("note the lent keys", display => XProperties.WriteLongs(display, slot, XConstants.AtomCardinal, lent));
    }

    private void WriteMapping(List<SpareKey> keys) => connection.Send("lend keys", display =>
    {
        SpareKey[] ordered = [.. keys.OrderBy(key => key.Keycode)];
        for (int start = 0; start < ordered.Length;)
        {
            int end = start + 1;
            while (end < ordered.Length && ordered[end].Keycode == ordered[end - 1].Keycode + 1)
            {
                end++;
            }

            WriteRun(display, ordered.AsSpan(start, end - start));
            start = end;
        }
    });

    private static unsafe void WriteRun(nint display, ReadOnlySpan<SpareKey> run)
    {
        nuint* symbols = stackalloc nuint[run.Length * Levels];
        for (int i = 0; i < run.Length; i++)
        {
            symbols[i * Levels] = run[i].Symbol;
            symbols[(i * Levels) + 1] = run[i].Symbol;
        }

        _ = LibX11.XChangeKeyboardMapping(display, run[0].Keycode, Levels, symbols, run.Length);
    }

    private sealed class SpareKey
    {
        internal required byte Keycode { get; init; }

        internal uint Symbol { get; set; }

        internal long? LastUsed { get; set; }
    }
}
