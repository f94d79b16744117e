namespace YoutuVl.Inference.Tasks.Results;

/// <summary>One joint of a person.</summary>
/// <param name="Joint">Which one.</param>
/// <param name="Point">Where it is, in source pixels.</param>
/// <param name="Visibility">What the model wrote, 0 hidden to 1 visible.</param>
public sealed record PoseJoint(BodyJoint Joint, PixelPoint Point, double Visibility)
{
    /// <summary>Whether the joint counts as visible: from one half on.</summary>
    public bool IsVisible => Visibility >= 0.5;
}
