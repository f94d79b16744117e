using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tasks;

/// <summary>How tasks run. Immutable.</summary>
public sealed class TaskOptions
{
    /// <summary>
    /// The limits on the size of pictures. The default keeps both edges within 2048 pixels for every task, so that one encoding of a screenshot serves them all;
    /// without an edge limit, tasks that ask for coordinates keep it nevertheless, because pixels beyond have no name.
    /// </summary>
    public ImageProcessingOptions Images { get; init; } = new();

    /// <summary>How answers are generated. The default is what the model was published with.</summary>
    public GenerationOptions Generation { get; init; } = new();

    /// <summary>
    /// Whether answers of grounding, detection, referring segmentation and pose are held to their format, token by token. Such an answer always parses and has ordered
    /// coordinates within the picture, but it names something even where the model would rather say that there is nothing. The default is false.
    /// </summary>
    public bool ConstrainAnswers { get; init; }

    /// <summary>How many encoded pictures are kept; one of 1920x1080 takes 21 MB.</summary>
    /// <value>0 or more; the default is 4.</value>
    public int CachedImages { get; init; } = 4;

    /// <summary>How many positions of earlier questions are held at most, so that the next about the same picture starts quickly; a picture of 1920x1080 takes 2,040.</summary>
    /// <value>At least as many as one picture, question and answer take; the default is 16,384.</value>
    public int HeldPositions { get; init; } = 16384;

    /// <summary>
    /// The shorter edge, in pixels, to which cut-outs of composite tasks are enlarged. The demo uses 1280, which takes 1,600 positions for each object.
    /// </summary>
    /// <value>At least 32; the default is 512, which takes 256.</value>
    public int CutOutEdge { get; init; } = 512;

    /// <summary>The most objects that open-set segmentation looks at one by one, largest first.</summary>
    /// <value>At least 1; the default is the demo's 30.</value>
    public int ObjectLimit { get; init; } = 30;
}
