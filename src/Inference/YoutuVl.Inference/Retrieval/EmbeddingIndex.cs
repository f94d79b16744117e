using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace YoutuVl.Inference.Retrieval;

/// <summary>
/// Vectors of one space, searched by cosine one after another: exact, and fast enough for tens of thousands. Vectors are stored at length 1.
/// Searching from several threads is safe while nobody adds.
/// </summary>
public sealed class EmbeddingIndex
{
    private readonly List<IndexEntry> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<float[]> _vectors = [];

    /// <summary>Creates an empty index.</summary>
    /// <param name="space">What its vectors are.</param>
    public EmbeddingIndex(EmbeddingSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentOutOfRangeException.ThrowIfLessThan(space.Dimension, 1, nameof(space));
        Space = space;
    }

    /// <summary>What the vectors are.</summary>
    public EmbeddingSpace Space { get; }

    /// <summary>The entries in the order in which they were first added.</summary>
    public IReadOnlyList<IndexEntry> Entries => _entries;

    /// <summary>Adds an entry, or replaces the one of the same key.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="vector">Its vector, of any length but zero.</param>
    /// <exception cref="ArgumentException">The vector has another number of values, is zero, or is not finite.</exception>
    public void Add(IndexEntry entry, ReadOnlySpan<float> vector)
    {
        ArgumentException.ThrowIfNullOrEmpty(entry.Key);
        ArgumentNullException.ThrowIfNull(entry.Version);
        Store(entry, Normalize(vector));
    }

    /// <summary>Whether an entry is there with this version, so that its vector need not be computed again.</summary>
    /// <param name="entry">The entry.</param>
    public bool Contains(IndexEntry entry) => _places.TryGetValue(entry.Key, out int place) && _entries[place] == entry;

    /// <summary>Takes an entry over from another index of the same space.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="source">The other index.</param>
    /// <returns>Whether it is there, with this version.</returns>
    /// <exception cref="ArgumentException">The other index has another space.</exception>
    public bool TryCopy(IndexEntry entry, EmbeddingIndex source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Space != Space)
        {
            throw new ArgumentException($"Vectors of {source.Space} cannot be compared with those of {Space}.", nameof(source));
        }

        bool there = source.Contains(entry);
        if (there)
        {
            Store(entry, source._vectors[source._places[entry.Key]]);
        }

        return there;
    }

    /// <summary>Finds the entries that are most alike.</summary>
    /// <param name="query">The vector to compare with.</param>
    /// <param name="count">The most entries to return.</param>
    /// <returns>Most alike first; equal ones in the order of their keys.</returns>
    /// <exception cref="ArgumentException">The vector has another number of values, is zero, or is not finite.</exception>
    public ImmutableArray<SearchHit> Search(ReadOnlySpan<float> query, int count) => Search(query, count, static _ => true);

    /// <summary>Finds the entries that are most alike among some of them.</summary>
    /// <param name="query">The vector to compare with.</param>
    /// <param name="count">The most entries to return.</param>
    /// <param name="filter">Chooses the entries that take part.</param>
    /// <returns>Most alike first; equal ones in the order of their keys.</returns>
    /// <exception cref="ArgumentException">The vector has another number of values, is zero, or is not finite.</exception>
    public ImmutableArray<SearchHit> Search(ReadOnlySpan<float> query, int count, Func<IndexEntry, bool> filter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(filter);
        float[] unit = Normalize(query);
        var hits = new List<SearchHit>(_entries.Count);
        for (int i = 0; i < _entries.Count; i++)
        {
            if (filter(_entries[i]))
            {
                hits.Add(new SearchHit(_entries[i].Key, TensorPrimitives.Dot<float>(unit, _vectors[i])));
            }
        }

        hits.Sort(static (a, b) => b.Similarity.CompareTo(a.Similarity) is not 0 and var order ? order : string.CompareOrdinal(a.Key, b.Key));
        return [.. hits.Take(count)];
    }

    /// <summary>The vector of an entry, at length 1.</summary>
    internal ReadOnlySpan<float> Vector(int place) => _vectors[place];

    /// <summary>Stores a vector as it is.</summary>
    internal void Store(IndexEntry entry, float[] vector)
    {
        if (_places.TryAdd(entry.Key, _entries.Count))
        {
            _entries.Add(entry);
            _vectors.Add(vector);
            return;
        }

        int place = _places[entry.Key];
        (_entries[place], _vectors[place]) = (entry, vector);
    }

    private float[] Normalize(ReadOnlySpan<float> vector)
    {
        if (vector.Length != Space.Dimension)
        {
            throw new ArgumentException($"The vector has {vector.Length} values; this index holds vectors of {Space.Dimension}.", nameof(vector));
        }

        // Single precision would overflow on large states.
        double squares = 0;
        foreach (float value in vector)
        {
            squares += (double)value * value;
        }

        if (squares == 0 || !double.IsFinite(squares))
        {
            throw new ArgumentException("The vector is zero or not finite, so it has no direction.", nameof(vector));
        }

        float[] unit = new float[vector.Length];
        double scale = 1 / Math.Sqrt(squares);
        for (int i = 0; i < unit.Length; i++)
        {
            unit[i] = (float)(vector[i] * scale);
        }

        return unit;
    }
}
