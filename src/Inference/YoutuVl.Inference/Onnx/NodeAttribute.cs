using System.Text;
using Google.Protobuf;
using YoutuVl.Inference.Onnx.Format;

namespace YoutuVl.Inference.Onnx;

/// <summary>An attribute of a node.</summary>
internal sealed class NodeAttribute
{
    private NodeAttribute(AttributeProto message) => Message = message;

    internal AttributeProto Message { get; }

    public static NodeAttribute Int(string name, long value) => new(new AttributeProto { Name = name, I = value, Type = AttributeProto.Types.AttributeType.Int });

    public static NodeAttribute Float(string name, float value) => new(new AttributeProto { Name = name, F = value, Type = AttributeProto.Types.AttributeType.Float });

    public static NodeAttribute Text(string name, string value) =>
        new(new AttributeProto { Name = name, S = ByteString.CopyFrom(value, Encoding.UTF8), Type = AttributeProto.Types.AttributeType.String });

    public static NodeAttribute Ints(string name, params ReadOnlySpan<long> values)
    {
        var message = new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Ints };
        foreach (long value in values)
        {
            message.Ints.Add(value);
        }

        return new(message);
    }
}
