namespace YoutuVl.Inference.Checkpoints;

/// <summary>Token ids that <c>config.json</c> names.</summary>
/// <param name="Begin">Begins a message (<c>bos_token_id</c>).</param>
/// <param name="End">Ends a message and the generation (<c>eos_token_id</c>).</param>
/// <param name="Image">Stands for one merged image group (<c>image_token_id</c>).</param>
/// <param name="Video">Stands for one merged video group (<c>video_token_id</c>).</param>
/// <param name="VisionStart">Comes before the groups of an image (<c>vision_start_token_id</c>).</param>
/// <param name="VisionEnd">Comes after them (<c>vision_end_token_id</c>).</param>
public sealed record SpecialTokenIds(int Begin, int End, int Image, int Video, int VisionStart, int VisionEnd);
