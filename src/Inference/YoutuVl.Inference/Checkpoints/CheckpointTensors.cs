using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>The tensors of all safetensors files of a checkpoint. Thread-safe.</summary>
internal sealed class CheckpointTensors : ITensorSource, IDisposable
{
    private const string SingleFile = "model.safetensors";
    private const string IndexFile = "model.safetensors.index.json";
    private readonly Dictionary<string, (SafetensorsFile File, StoredTensor Tensor)> _tensors = new(StringComparer.Ordinal);
    private readonly List<SafetensorsFile> _files = [];
    private readonly string _folder;

    private CheckpointTensors(string folder) => _folder = folder;

    public ImmutableArray<string> Names { get; private set; } = [];

    /// <summary>Opens <c>model.safetensors</c>, or the files that <c>model.safetensors.index.json</c> lists.</summary>
    /// <exception cref="CheckpointException">A file is missing or malformed, or the index does not fit the files.</exception>
    public static CheckpointTensors Open(string folder)
    {
        var tensors = new CheckpointTensors(folder);
        try
        {
            tensors.AddFiles();
            tensors.SortNames();
            return tensors;
        }
        catch
        {
            tensors.Dispose();
            throw;
        }
    }

    public ImmutableArray<int> Shape(string name) => Find(name).Tensor.Shape;

    public void Read(string name, long offset, Span<float> destination)
    {
        (SafetensorsFile file, StoredTensor tensor) = Find(name);
        file.Read(tensor, offset, destination);
    }

    /// <summary>Takes a tensor out of the list; reading it is an error afterwards.</summary>
    public void Drop(string name)
    {
        if (_tensors.Remove(name))
        {
            SortNames();
        }
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private void AddFiles()
    {
        string single = Path.Combine(_folder, SingleFile);
        string index = Path.Combine(_folder, IndexFile);
        if (File.Exists(single))
        {
            AddFile(single);
        }
        else if (File.Exists(index))
        {
            AddShards(index, ShardIndex.Read(index));
        }
        else
        {
            throw new CheckpointException(_folder, $"has neither {SingleFile} nor {IndexFile}. Download the whole checkpoint into this folder.");
        }
    }

    private void AddShards(string index, Dictionary<string, string> map)
    {
        foreach (string name in map.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            AddFile(Path.Combine(_folder, name));
        }

        foreach ((string tensor, string file) in map)
        {
            string? actual = FileOf(tensor);
            if (actual != file)
            {
                string where = actual is null ? "no listed file holds it" : $"{actual} holds it";
                throw Mismatch(index, $"says that {file} holds the tensor \"{tensor}\", but {where}");
            }
        }

        if (_tensors.Keys.FirstOrDefault(tensor => !map.ContainsKey(tensor)) is { } unlisted)
        {
            throw Mismatch(index, $"does not list the tensor \"{unlisted}\", which {FileOf(unlisted)} holds");
        }
    }

    private static CheckpointException Mismatch(string index, string how) =>
        new(index, $"{how}. Index and shards are of different versions: download them again.");

    private void AddFile(string path)
    {
        SafetensorsFile file = SafetensorsFile.Open(path);
        _files.Add(file);
        foreach (StoredTensor tensor in file.Tensors.Values)
        {
            if (!_tensors.TryAdd(tensor.Name, (file, tensor)))
            {
                throw new CheckpointException(path, $"holds the tensor \"{tensor.Name}\", which {FileOf(tensor.Name)} holds too. Download the checkpoint again.");
            }
        }
    }

    private string? FileOf(string tensor) =>
        _tensors.TryGetValue(tensor, out (SafetensorsFile File, StoredTensor Tensor) found) ? Path.GetFileName(found.File.Path) : null;

    private void SortNames() => Names = [.. _tensors.Keys.Order(StringComparer.Ordinal)];

    private (SafetensorsFile File, StoredTensor Tensor) Find(string name) => _tensors.TryGetValue(name, out (SafetensorsFile File, StoredTensor Tensor) found)
        ? found
        : throw new CheckpointException(_folder, $"has no tensor \"{name}\".");
}
