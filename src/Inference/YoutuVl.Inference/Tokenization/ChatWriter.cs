using System.Text;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Collects a conversation. All text between two markers is encoded at once, as it would be if the whole conversation were one text: words and line breaks join across the
/// parts of a message.
/// </summary>
internal sealed class ChatWriter(ITokenizer tokenizer, SpecialTokenIds markers, bool recognizesSpecial)
{
    private readonly List<ChatSegment> _segments = [];
    private readonly List<int> _ids = [];
    private readonly StringBuilder _text = new();
    private int _images;

    public void Text(string text) => _text.Append(text);

    public void Marker(int id)
    {
        EncodeText();
        _ids.Add(id);
    }

    /// <summary>Writes a tag that the program itself puts in: by its id where the tokenizer flags it special, else as text.</summary>
    public void Tag(string tag)
    {
        if (tokenizer.IdOf(tag) is { } id && tokenizer.IsSpecial(id))
        {
            Marker(id);
        }
        else
        {
            Text(tag);
        }
    }

    public void Content(ChatContent content)
    {
        if (content is ChatContent.Text text)
        {
            Text(text.Value);
            return;
        }

        Marker(markers.VisionStart);
        EndTokens();
        _segments.Add(new ChatSegment.Image(_images++));
        Marker(markers.VisionEnd);
    }

    public IReadOnlyList<ChatSegment> Finish()
    {
        EncodeText();
        EndTokens();
        return _segments;
    }

    private void EncodeText()
    {
        string text = _text.ToString();
        _ids.AddRange(recognizesSpecial ? tokenizer.Encode(text) : tokenizer.EncodePlain(text));
        _text.Clear();
    }

    private void EndTokens()
    {
        if (_ids.Count > 0)
        {
            _segments.Add(new ChatSegment.Tokens(_ids.ToArray()));
            _ids.Clear();
        }
    }
}
