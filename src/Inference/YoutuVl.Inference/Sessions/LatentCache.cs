using System.Runtime.InteropServices;

namespace YoutuVl.Inference.Sessions;

/// <summary>One layer's cache rows after another, in memory that the runtime reads and writes in place. Grows as it fills. Not thread-safe.</summary>
internal sealed unsafe class LatentCache : IDisposable
{
    private const int Alignment = 64;
    private const int SmallestRows = 256;
    private readonly float*[] _layers;
    private readonly int _width;
    private int _rows;

    /// <summary>Creates an empty cache.</summary>
    /// <param name="layers">Number of layers.</param>
    /// <param name="width">Values of a row.</param>
    /// <param name="capacity">Rows that fit at most.</param>
    public LatentCache(int layers, int width, int capacity)
    {
        (_layers, _width, Capacity) = (new float*[layers], width, capacity);
    }

    ~LatentCache() => Free();

    /// <summary>Rows that fit at most.</summary>
    public int Capacity { get; }

    /// <summary>A row of a layer. The address is valid until the next <see cref="Reserve"/>.</summary>
    public float* Row(int layer, int row) => _layers[layer] + ((long)row * _width);

    /// <summary>Makes room for rows; those that are in use keep their values.</summary>
    public void Reserve(int rows, int used)
    {
        if (rows <= _rows)
        {
            return;
        }

        int grown = (int)Math.Min(Capacity, Math.Max(Math.Max(rows, SmallestRows), _rows * 3L / 2));
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            var memory = (float*)NativeMemory.AlignedAlloc((nuint)grown * (nuint)_width * sizeof(float), Alignment);
            NativeMemory.Copy(_layers[layer], memory, (nuint)used * (nuint)_width * sizeof(float));
            NativeMemory.AlignedFree(_layers[layer]);
            _layers[layer] = memory;
        }

        _rows = grown;
    }

    /// <summary>Copies the first rows of another cache of the same shape.</summary>
    public void CopyFrom(LatentCache other, int rows)
    {
        Reserve(rows, 0);
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            NativeMemory.Copy(other._layers[layer], _layers[layer], (nuint)rows * (nuint)_width * sizeof(float));
        }
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            NativeMemory.AlignedFree(_layers[layer]);
            _layers[layer] = null;
        }

        _rows = 0;
    }
}
