using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>Collects equal neighbours.</summary>
internal sealed class RunLengthBuilder
{
    private readonly ImmutableArray<MaskRun>.Builder _runs = ImmutableArray.CreateBuilder<MaskRun>();
    private int _value;
    private int _length;

    /// <summary>Adds cells.</summary>
    /// <param name="value">Their value.</param>
    /// <param name="count">How many; none changes nothing.</param>
    public void Add(int value, int count)
    {
        if (count > 0 && value != _value)
        {
            Flush();
            _value = value;
        }

        _length += count;
    }

    /// <summary>Ends the last run.</summary>
    /// <returns>All runs.</returns>
    public ImmutableArray<MaskRun> Build()
    {
        Flush();
        return _runs.ToImmutable();
    }

    private void Flush()
    {
        if (_length > 0)
        {
            _runs.Add(new MaskRun(_value, _length));
            _length = 0;
        }
    }
}
