using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Writes conversations the way the model was trained on:
/// <c>&lt;|begin_of_text|&gt;role\ncontent&lt;|end_of_text|&gt;\n</c> for each message, an image as <c>&lt;|vision_start|&gt;groups&lt;|vision_end|&gt;</c>. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// No published format exists for tool results with this model. A run of them becomes one message of the user, each result as
/// <c>&lt;tool_response&gt;\nresult\n&lt;/tool_response&gt;</c>; a closing tag inside a result is written <c>&lt;\/tool_response&gt;</c>, so that a result cannot pretend to end.
/// </remarks>
public sealed class ChatTemplate
{
    private const string ResponseStart = "<tool_response>";
    private const string ResponseEnd = "</tool_response>";
    private readonly ITokenizer _tokenizer;
    private readonly SpecialTokenIds _markers;
    private readonly ChatTemplateOptions _options;

    /// <summary>Creates a template.</summary>
    /// <param name="tokenizer">The model's tokenizer.</param>
    /// <param name="markers">The ids of the markers.</param>
    /// <param name="options">What is left open.</param>
    public ChatTemplate(ITokenizer tokenizer, SpecialTokenIds markers, ChatTemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(markers);
        ArgumentNullException.ThrowIfNull(options);
        (_tokenizer, _markers, _options) = (tokenizer, markers, options);
    }

    /// <summary>Writes a conversation out.</summary>
    /// <param name="messages">The messages, at least one.</param>
    /// <param name="generationPrompt">Whether the model's turn is begun at the end.</param>
    /// <returns>Tokens, and between them the places of images.</returns>
    public IReadOnlyList<ChatSegment> Render(IReadOnlyList<ChatMessage> messages, bool generationPrompt)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentOutOfRangeException.ThrowIfZero(messages.Count, nameof(messages));
        var writer = new ChatWriter(_tokenizer, _markers, _options.RecognizesSpecialTokens);
        if (messages[0].Role != ChatRole.System)
        {
            Write(writer, ChatMessage.Of(ChatRole.System, _options.DefaultSystemText));
        }

        for (int i = 0; i < messages.Count;)
        {
            int results = messages.Skip(i).TakeWhile(message => message.Role == ChatRole.Tool).Count();
            if (results > 0)
            {
                WriteResults(writer, messages.Skip(i).Take(results));
            }
            else
            {
                Write(writer, messages[i]);
            }

            i += Math.Max(1, results);
        }

        if (generationPrompt)
        {
            writer.Marker(_markers.Begin);
            writer.Text("assistant\n");
        }

        return writer.Finish();
    }

    private static string Name(ChatRole role) => role switch
    {
        ChatRole.System => "system",
        ChatRole.Assistant => "assistant",
        _ => "user",
    };

    private void Write(ChatWriter writer, ChatMessage message)
    {
        Begin(writer, message.Role);
        foreach (ChatContent content in message.Content)
        {
            writer.Content(content);
        }

        End(writer);
    }

    private void WriteResults(ChatWriter writer, IEnumerable<ChatMessage> results)
    {
        Begin(writer, ChatRole.Tool);
        string separator = "";
        foreach (ChatMessage result in results)
        {
            writer.Text(separator);
            writer.Tag(ResponseStart);
            writer.Text("\n");
            foreach (ChatContent content in result.Content)
            {
                writer.Content(content is ChatContent.Text text
                    ? new ChatContent.Text(text.Value.Replace(ResponseEnd, @"<\/tool_response>", StringComparison.OrdinalIgnoreCase))
                    : content);
            }

            writer.Text("\n");
            writer.Tag(ResponseEnd);
            separator = "\n";
        }

        End(writer);
    }

    private void Begin(ChatWriter writer, ChatRole role)
    {
        writer.Marker(_markers.Begin);
        writer.Text(Name(role) + "\n");
    }

    private void End(ChatWriter writer)
    {
        writer.Marker(_markers.End);
        writer.Text("\n");
    }
}
