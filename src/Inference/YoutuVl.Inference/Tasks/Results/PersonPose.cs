using System.Collections.Immutable;

namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A person and the joints that were named.</summary>
/// <param name="Box">Where the person is, in source pixels; null when the model gave no box that can be read.</param>
/// <param name="Joints">The joints in the model's order; fewer than sixteen when the answer ended early.</param>
public sealed record PersonPose(PixelBox? Box, ImmutableArray<PoseJoint> Joints);
