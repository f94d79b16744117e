namespace YoutuVl.Inference.Download;

/// <summary>The licence of the model's weights, which is not that of this library.</summary>
public static class ModelLicence
{
    /// <summary>Its name.</summary>
    public const string Name = "License Term of Youtu-VL";

    /// <summary>What it says, in our own words. The licence file itself decides.</summary>
    public const string Summary =
        """
        The weights of Youtu-VL are Tencent's, under the "License Term of Youtu-VL" (copyright 2026 Tencent), not under the licence of this program.
        In our own words; the licence file itself decides:
          - It permits what the MIT licence permits: use, copy, change, merge, publish, distribute, sublicense and sell, without any warranty.
          - The model is NOT INTENDED FOR USE WITHIN THE EUROPEAN UNION.
          - The copyright and permission notice must stay with every copy.
        """;

    /// <summary>Whether the summary is about a repository: others have their own licence.</summary>
    /// <param name="source">The repository.</param>
    public static bool Covers(ModelSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Repository == ModelSource.Default.Repository;
    }
}
