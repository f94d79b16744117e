using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using YoutuVl.Inference.Onnx.Format;

namespace YoutuVl.Inference.Onnx;

/// <summary>
/// Builds one ONNX graph. Values are referred to by name. The scope is a dotted module name and leads the names of nodes, so that a profile of the runtime
/// can be read against the checkpoint. Not thread-safe.
/// </summary>
internal sealed class GraphBuilder
{
    /// <summary>The domain of the runtime's own operators.</summary>
    public const string ContribDomain = "com.microsoft";

    private const int InlineBytes = 1024;
    private readonly GraphProto _graph;
    private readonly ExternalDataWriter _data;
    private readonly HashSet<string> _initializers = new(StringComparer.Ordinal);
    private readonly Stack<string> _scopes = new();
    private int _serial;

    public GraphBuilder(string name, ExternalDataWriter data)
    {
        _graph = new GraphProto { Name = name };
        _data = data;
    }

    /// <summary>Enters a module until the returned object is disposed.</summary>
    public IDisposable Scope(string module)
    {
        _scopes.Push(_scopes.TryPeek(out string? outer) ? $"{outer}.{module}" : module);
        return new ScopeEnd(_scopes);
    }

    /// <summary>The dotted name of the current module, or an empty text.</summary>
    public string CurrentScope => _scopes.TryPeek(out string? scope) ? scope : string.Empty;

    /// <summary>Declares a graph input and returns its name.</summary>
    public string Input(string name, ElementType type, params ReadOnlySpan<Dimension> shape)
    {
        _graph.Input.Add(Describe(name, type, shape));
        return name;
    }

    /// <summary>Makes a value a graph output under a name of its own.</summary>
    public void Output(string name, string value, ElementType type, params ReadOnlySpan<Dimension> shape)
    {
        _graph.Node.Add(new NodeProto { OpType = "Identity", Name = "output." + name, Input = { value }, Output = { name } });
        _graph.Output.Add(Describe(name, type, shape));
    }

    /// <summary>
    /// States the shape of a value that the runtime cannot infer, and returns the value. With names for its dimensions the runtime sees which values can use the
    /// same memory one after another; without, loading takes time that grows with the square of the graph's size.
    /// </summary>
    public string Shaped(string value, ElementType type, params ReadOnlySpan<Dimension> shape)
    {
        _graph.ValueInfo.Add(Describe(value, type, shape));
        return value;
    }

    /// <summary>Adds a node with one output and returns the output's name.</summary>
    public string Node(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<NodeAttribute> attributes) =>
        Add(string.Empty, operation, inputs, 1, attributes)[0];

    /// <summary>Adds a node of the runtime's own domain with one output and returns the output's name.</summary>
    public string Contrib(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<NodeAttribute> attributes) =>
        Add(ContribDomain, operation, inputs, 1, attributes)[0];

    /// <summary>Adds a node with several outputs and returns their names. An empty input name means an omitted input.</summary>
    public string[] Add(string domain, string operation, ReadOnlySpan<string> inputs, int outputs, params ReadOnlySpan<NodeAttribute> attributes)
    {
        string scope = CurrentScope;
        string name = string.Create(CultureInfo.InvariantCulture, $"{scope}/{operation}.{_serial++}");
        var node = new NodeProto { OpType = operation, Name = name, Domain = domain };
        foreach (string input in inputs)
        {
            node.Input.Add(input);
        }

        foreach (NodeAttribute attribute in attributes)
        {
            node.Attribute.Add(attribute.Message);
        }

        string[] results = outputs == 1 ? [name] : [.. Enumerable.Range(0, outputs).Select(index => $"{name}:{index}")];
        node.Output.Add(results);
        _graph.Node.Add(node);
        return results;
    }

    /// <summary>A constant in the data file. The same key always means the same tensor; it is declared once in a graph and stored once in a data file.</summary>
    /// <returns>The key, which is the value's name.</returns>
    public string Initializer(string key, ElementType type, ReadOnlySpan<long> shape, Action<Stream> write)
    {
        if (_initializers.Add(key))
        {
            (long offset, long length) = _data.Write(key, write);
            TensorProto tensor = Tensor(key, type, shape);
            tensor.DataLocation = TensorProto.Types.DataLocation.External;
            tensor.ExternalData.Add(Entry("location", _data.Location));
            tensor.ExternalData.Add(Entry("offset", offset.ToString(CultureInfo.InvariantCulture)));
            tensor.ExternalData.Add(Entry("length", length.ToString(CultureInfo.InvariantCulture)));
            _graph.Initializer.Add(tensor);
        }

        return key;
    }

    /// <summary>A small constant inside the graph file.</summary>
    /// <returns>The key, which is the value's name.</returns>
    public string Constant<T>(string key, ElementType type, ReadOnlySpan<long> shape, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        if (bytes.Length > InlineBytes)
        {
            byte[] copy = bytes.ToArray();
            return Initializer(key, type, shape, stream => stream.Write(copy));
        }

        if (_initializers.Add(key))
        {
            TensorProto tensor = Tensor(key, type, shape);
            tensor.RawData = ByteString.CopyFrom(bytes);
            _graph.Initializer.Add(tensor);
        }

        return key;
    }

    /// <summary>Integers as a one-dimensional constant, for shapes and axes.</summary>
    public string Integers(params ReadOnlySpan<long> values) =>
        Constant("ints:" + string.Join(',', values.ToArray()), ElementType.Int64, [values.Length], values);

    /// <summary>A single-precision scalar constant.</summary>
    public string Scalar(float value) => Constant("float:" + value.ToString("R", CultureInfo.InvariantCulture), ElementType.Float, [], [value]);

    /// <summary>Writes the graph file. Opset 21 of the default domain, version 1 of the runtime's own.</summary>
    public void Save(string path)
    {
        var model = new ModelProto { IrVersion = 10, ProducerName = "YoutuVl.Inference", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = string.Empty, Version = 21 });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = ContribDomain, Version = 1 });
        using FileStream stream = File.Create(path);
        model.WriteTo(stream);
    }

    private static TensorProto Tensor(string key, ElementType type, ReadOnlySpan<long> shape)
    {
        var tensor = new TensorProto { Name = key, DataType = (int)type };
        foreach (long size in shape)
        {
            tensor.Dims.Add(size);
        }

        return tensor;
    }

    private static ValueInfoProto Describe(string name, ElementType type, ReadOnlySpan<Dimension> shape)
    {
        var dimensions = new TensorShapeProto();
        foreach (Dimension dimension in shape)
        {
            dimensions.Dim.Add(dimension.Name is null
                ? new TensorShapeProto.Types.Dimension { DimValue = dimension.Size }
                : new TensorShapeProto.Types.Dimension { DimParam = dimension.Name });
        }

        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = dimensions } } };
    }

    private static StringStringEntryProto Entry(string key, string value) => new() { Key = key, Value = value };

    private sealed class ScopeEnd(Stack<string> scopes) : IDisposable
    {
        public void Dispose() => scopes.Pop();
    }
}
