using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation;

/// <summary>Makes prompts of conversations that a <see cref="ChatTemplate"/> has written out.</summary>
public static class ChatPrompt
{
    /// <summary>Puts the images into their places.</summary>
    /// <param name="segments">The conversation.</param>
    /// <param name="image">Gives the image with a number, counted from 0 through the conversation.</param>
    public static IReadOnlyList<PromptPart> Create(IReadOnlyList<ChatSegment> segments, Func<int, PromptPart.Image> image)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(image);
        return
        [
            .. segments.Select<ChatSegment, PromptPart>(segment => segment switch
            {
                ChatSegment.Image place => image(place.Index),
                ChatSegment.Tokens tokens => new PromptPart.Tokens(tokens.Ids),
                _ => throw new ArgumentException($"{segment} is neither text nor an image.", nameof(segments)),
            }),
        ];
    }
}
