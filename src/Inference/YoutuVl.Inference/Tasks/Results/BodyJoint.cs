namespace YoutuVl.Inference.Tasks.Results;

/// <summary>The sixteen joints of the MPII Human Pose set, in the order in which the model writes them.</summary>
public enum BodyJoint
{
    /// <summary>Joint 0.</summary>
    RightAnkle,

    /// <summary>Joint 1.</summary>
    RightKnee,

    /// <summary>Joint 2.</summary>
    RightHip,

    /// <summary>Joint 3.</summary>
    LeftHip,

    /// <summary>Joint 4.</summary>
    LeftKnee,

    /// <summary>Joint 5.</summary>
    LeftAnkle,

    /// <summary>Joint 6.</summary>
    Pelvis,

    /// <summary>Joint 7.</summary>
    Thorax,

    /// <summary>Joint 8.</summary>
    UpperNeck,

    /// <summary>Joint 9.</summary>
    HeadTop,

    /// <summary>Joint 10.</summary>
    RightWrist,

    /// <summary>Joint 11.</summary>
    RightElbow,

    /// <summary>Joint 12.</summary>
    RightShoulder,

    /// <summary>Joint 13.</summary>
    LeftShoulder,

    /// <summary>Joint 14.</summary>
    LeftElbow,

    /// <summary>Joint 15.</summary>
    LeftWrist,
}
