namespace YoutuVl.Actuators.Linux.Applications;

/// <summary>
/// Which applications may be launched: an id that callers use, and the program behind it. Empty, and so closed, until filled.
/// Fill it before it is used; it is not locked.
/// </summary>
public sealed class ApplicationAllowList
{
    private readonly Dictionary<string, string> _programs = new(StringComparer.Ordinal);
    private readonly bool _open;

    /// <summary>Makes a list that allows nothing yet.</summary>
    public ApplicationAllowList()
    {
    }

    private ApplicationAllowList(bool open) => _open = open;

    /// <summary>Gets a list that allows every installed program: for callers that have checked the command themselves.</summary>
    public static ApplicationAllowList Everything { get; } = new(open: true);

    /// <summary>Gets the ids that may be launched, in alphabetical order; empty for <see cref="Everything"/>.</summary>
    public IReadOnlyList<string> Ids => [.. _programs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Allows a program under its own name.</summary>
    /// <param name="program">A name found on the search path, or an absolute path.</param>
    /// <returns>This list.</returns>
    public ApplicationAllowList Allow(string program) => Allow(program, program);

    /// <summary>Allows a program under an id.</summary>
    /// <param name="id">What callers ask for.</param>
    /// <param name="program">A name found on the search path, or an absolute path.</param>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">The list is <see cref="Everything"/>, which is shared and stays as it is.</exception>
    public ApplicationAllowList Allow(string id, string program)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(program);
        if (_open)
        {
            throw new InvalidOperationException("This list already allows every program; make a new one to restrict it.");
        }

        _programs[id] = program;
        return this;
    }

    /// <summary>The program behind a command: by id first, then by the exact program that an entry names.</summary>
    /// <returns>The program, or null when the command is not allowed.</returns>
    internal string? ProgramFor(string command)
    {
        if (_open || _programs.ContainsValue(command))
        {
            return _programs.GetValueOrDefault(command, command);
        }

        return _programs.GetValueOrDefault(command);
    }
}
