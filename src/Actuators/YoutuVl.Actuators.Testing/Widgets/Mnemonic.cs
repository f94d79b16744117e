namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Reads captions in which an underscore marks the letter that is pressed with Alt; two underscores are one.</summary>
internal static class Mnemonic
{
    public static string Strip(string caption) =>
        string.Join('_', caption.Split("__").Select(part => part.Replace("_", string.Empty, StringComparison.Ordinal)));

    public static string? Letter(string caption)
    {
        for (var i = 0; i + 1 < caption.Length; i++)
        {
            if (caption[i] == '_' && caption[i + 1] != '_')
            {
                return caption[i + 1].ToString().ToLowerInvariant();
            }

            i += caption[i] == '_' ? 1 : 0;
        }

        return null;
    }
}
