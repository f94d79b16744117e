using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>
/// The questions that the model was trained to answer, word for word as published with its demo, and three of our own where none is published
/// (<see cref="ReadText"/>, <see cref="Caption"/>, <see cref="Match"/>).
/// </summary>
public static class TaskPrompts
{
    /// <summary>Detection of everything.</summary>
    public const string DetectAll = "Detect all objects in the provided image.";

    /// <summary>Segmentation of everything; the answer names the classes.</summary>
    public const string SegmentAll = "Segment all objects in this image.";

    /// <summary>Segmentation of what fills a cut-out, in the second pass of composite tasks.</summary>
    public const string SegmentCoreTarget = "Segment the core target.";

    /// <summary>Relative depth.</summary>
    public const string Depth = "Estimate the depth.";

    /// <summary>Reading of text. No official wording is published.</summary>
    public const string ReadText = "Transcribe all visible text in this image.";

    /// <summary>A caption. No official wording is published.</summary>
    public const string Caption = "Describe this image in one sentence.";

    /// <summary>People and their joints, in the order of <see cref="BodyJoint"/>.</summary>
    public const string Pose =
        "Detect all persons and their poses from the image within the class set of MPII Human Pose Dataset. The output format should be a JSON-like string, containing person instances. "
        + "Each person instance is enclosed in <person>...</person> tags. Within each person instance, provide the bounding box using <box>...</box> tags and their 16 keypoints using "
        + "<kpt>...</kpt> tags. The bounding box is defined by <x_x1><y_y1><x_x2><y_y2> tags, and each keypoint is defined by <x_...><y_...><v_...> tags, where x, y are coordinates and v is "
        + "visibility. The joints must be in this specific order: (0) right_ankle, (1) right_knee, (2) right_hip, (3) left_hip, (4) left_knee, (5) left_ankle, (6) pelvis, (7) thorax, "
        + "(8) upper_neck, (9) head_top, (10) right_wrist, (11) right_elbow, (12) right_shoulder, (13) left_shoulder, (14) left_elbow, (15) left_wrist. Please output all detected persons with "
        + "their bounding boxes and keypoints.";

    /// <summary>Grounding: the box of what a phrase describes.</summary>
    /// <param name="phrase">The phrase, such as "the Save button".</param>
    public static string Ground(string phrase) => $"Please provide the bounding box coordinate of the region this sentence describes: {phrase}";

    /// <summary>Detection of given classes.</summary>
    /// <param name="classes">Their names.</param>
    public static string Detect(IEnumerable<string> classes) => $"Detect every objects that belongs to the following categories: {string.Join(',', classes)}";

    /// <summary>Semantic segmentation into given classes. The full stop before the comma is the official wording.</summary>
    /// <param name="classes">Their names.</param>
    public static string Segment(IEnumerable<string> classes) => $"Segment: {string.Join(", ", classes)}., without the background class.";

    /// <summary>Segmentation of what a phrase describes, as an outline.</summary>
    /// <param name="phrase">The phrase.</param>
    public static string Refer(string phrase) => $"Can you segment \"{phrase}\" in this image?";

    /// <summary>Counting, in the wording of the official example.</summary>
    /// <param name="things">What to count, in the plural.</param>
    public static string Count(string things) => $"How many {things} in the image?";

    /// <summary>Whether a picture shows something, to be answered with yes or no. No official wording is published.</summary>
    /// <param name="statement">What it may show.</param>
    public static string Match(string statement) => $"Does this image show the following: {statement}? Answer yes or no.";
}
