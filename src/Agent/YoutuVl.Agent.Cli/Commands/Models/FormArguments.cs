using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary>Reads <c>--form PART=FORM</c>.</summary>
internal static class FormArguments
{
    /// <summary>Puts the given forms on top of others.</summary>
    /// <param name="given">Texts such as <c>decode=i4b32,down_proj=i8b64</c>: everything behind the first sign of equality is the form.</param>
    /// <param name="forms">The others.</param>
    /// <returns>All forms.</returns>
    /// <exception cref="CommandLineException">A text is no form, or its part does not exist.</exception>
    public static PackageForms Read(IEnumerable<string> given, PackageForms forms) => given.Aggregate(forms, Put);

    private static PackageForms Put(PackageForms forms, string text)
    {
        var parts = text.Split('=', 2);
        if (parts is not [_, { Length: > 0 } form])
        {
            throw new CommandLineException($"'{text}' is no form. Write PART=FORM, such as decode=i4b32.");
        }

        return parts[0] switch
        {
            "patches" => forms with { Patches = form },
            "vision" => forms with { Vision = form },
            "vision-contractions" => forms with { VisionContractions = form },
            "merger" => forms with { Merger = form },
            "prefill" => forms with { Prefill = form },
            "decode" => forms with { Decode = form },
            "absorb" => forms with { Absorb = form },
            "head" => forms with { Head = form },
            "embedding" => forms with { Embedding = form },
            _ => throw new CommandLineException($"There is no part '{parts[0]}'. Parts: patches, vision, vision-contractions, merger, prefill, decode, absorb, head, embedding."),
        };
    }
}
