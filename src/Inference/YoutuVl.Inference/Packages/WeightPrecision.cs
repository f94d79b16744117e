namespace YoutuVl.Inference.Packages;

/// <summary>How the weights of an imported model are stored.</summary>
public enum WeightPrecision
{
    /// <summary>Single precision: for parity with the reference.</summary>
    Float32,

    /// <summary>Eight bits a weight.</summary>
    Int8,

    /// <summary>Four bits a weight in blocks, with what needs it kept higher.</summary>
    Int4,
}
