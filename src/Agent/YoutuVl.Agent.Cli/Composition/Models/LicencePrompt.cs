using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>Shows a model's licence and asks whether it is accepted.</summary>
/// <param name="writer">Where people read.</param>
/// <param name="reader">Where they answer, or null when nobody can.</param>
internal sealed class LicencePrompt(TextWriter writer, TextReader? reader)
{
    /// <summary>The one of this process: on standard error, answered on a terminal.</summary>
    /// <returns>The prompt.</returns>
    public static LicencePrompt OfProcess() => new(Console.Error, Console.IsInputRedirected ? null : Console.In);

    /// <summary>Shows the licence and goes on only when it is accepted.</summary>
    /// <param name="source">The repository.</param>
    /// <param name="text">Its licence file, or null.</param>
    /// <param name="accepted">Whether it was accepted on the command line.</param>
    /// <exception cref="CommandLineException">It was not accepted.</exception>
    public void Accept(ModelSource source, string? text, bool accepted)
    {
        if (ModelLicence.Covers(source))
        {
            writer.WriteLine(ModelLicence.Summary);
            writer.WriteLine();
        }

        writer.WriteLine(text is null ? $"{source.Repository} has no licence file. Read its page on the hub before you use it." : $"The licence file of {source.Repository}:");
        writer.WriteLine();
        writer.WriteLine(Harmless(text ?? string.Empty));
        if (!accepted && !Asked())
        {
            throw new CommandLineException("The licence was not accepted, so nothing was downloaded. Read it above, then add --accept-licence.");
        }
    }

    private bool Asked()
    {
        if (reader is null)
        {
            return false;
        }

        writer.Write("Do you accept this licence? Type 'yes': ");
        return reader.ReadLine()?.Trim() is { } answer && answer.Equals("yes", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A downloaded text must not steer the terminal.</summary>
    private static string Harmless(string text) => new(text.Where(sign => sign is '\n' or '\t' || !char.IsControl(sign)).ToArray());
}
