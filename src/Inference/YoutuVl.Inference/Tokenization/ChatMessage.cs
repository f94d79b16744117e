using System.Collections.Immutable;

namespace YoutuVl.Inference.Tokenization;

/// <summary>One message of a conversation. Immutable.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Content">The parts in their order.</param>
public sealed record ChatMessage(ChatRole Role, ImmutableArray<ChatContent> Content)
{
    /// <summary>A message of text only.</summary>
    /// <param name="role">Who speaks.</param>
    /// <param name="text">The text.</param>
    public static ChatMessage Of(ChatRole role, string text) => new(role, [new ChatContent.Text(text)]);

    /// <summary>A message of the user with images before the text, as the model was trained on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="images">The number of images.</param>
    public static ChatMessage User(string text, int images) =>
        new(ChatRole.User, [.. Enumerable.Repeat<ChatContent>(new ChatContent.Image(), images), new ChatContent.Text(text)]);
}
