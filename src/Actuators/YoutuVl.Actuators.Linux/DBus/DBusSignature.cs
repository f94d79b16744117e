namespace YoutuVl.Actuators.Linux.DBus;

/// <summary>Type signatures: alignment of a type, the extent of one complete type, validity of a whole signature.</summary>
/// <remarks>Rules of the D-Bus specification, "Type System": at most 255 bytes, arrays and structures nested at most 32 deep each.</remarks>
internal static class DBusSignature
{
    /// <summary>The longest signature there is, in bytes.</summary>
    public const int MaximumLength = 255;

    /// <summary>How many arrays, and how many structures, may enclose each other.</summary>
    public const int MaximumNesting = 32;

    /// <summary>The alignment of a type, in bytes from the start of the message.</summary>
    /// <param name="type">The first character of the type.</param>
    /// <returns>1, 2, 4 or 8.</returns>
    /// <exception cref="DBusProtocolException">There is no such type.</exception>
    public static int AlignmentOf(char type) => type switch
    {
        'y' or 'g' or 'v' => 1,
        'n' or 'q' => 2,
        'b' or 'i' or 'u' or 's' or 'o' or 'a' or 'h' => 4,
        'x' or 't' or 'd' or '(' or '{' => 8,
        _ => throw new DBusProtocolException($"There is no D-Bus type '{type}'."),
    };

    /// <summary>Checks a whole signature: any number of complete types, also none.</summary>
    /// <param name="signature">The signature.</param>
    /// <exception cref="DBusProtocolException">It is not valid.</exception>
    public static void Validate(ReadOnlySpan<char> signature)
    {
        if (signature.Length > MaximumLength)
        {
            throw new DBusProtocolException($"A D-Bus signature of {signature.Length} bytes is longer than {MaximumLength}.");
        }

        for (int at = 0; at < signature.Length;)
        {
            at += LengthOfFirst(signature[at..]);
        }
    }

    /// <summary>Checks that a signature is exactly one complete type, as a variant needs it.</summary>
    /// <param name="signature">The signature.</param>
    /// <exception cref="DBusProtocolException">It is not one complete type.</exception>
    public static void ValidateSingle(ReadOnlySpan<char> signature)
    {
        if (signature.IsEmpty || signature.Length > MaximumLength || LengthOfFirst(signature) != signature.Length)
        {
            throw new DBusProtocolException($"'{signature}' is not one complete D-Bus type.");
        }
    }

    /// <summary>How many characters the first complete type of a signature takes.</summary>
    /// <param name="signature">The signature.</param>
    /// <returns>At least 1.</returns>
    /// <exception cref="DBusProtocolException">The signature does not start with a complete type.</exception>
    public static int LengthOfFirst(ReadOnlySpan<char> signature) => Measure(signature, 0, 0);

    private static int Measure(ReadOnlySpan<char> signature, int arrays, int structures)
    {
        if (signature.IsEmpty)
        {
            throw new DBusProtocolException("A D-Bus signature ends where a type is needed.");
        }

        if (arrays > MaximumNesting || structures > MaximumNesting)
        {
            throw new DBusProtocolException($"A D-Bus signature nests deeper than {MaximumNesting}.");
        }

        return signature[0] switch
        {
            'a' when signature.Length > 1 && signature[1] == '{' => 1 + MeasureEntry(signature[1..], arrays + 1, structures),
            'a' => 1 + Measure(signature[1..], arrays + 1, structures),
            '(' => MeasureStructure(signature, arrays, structures + 1),
            '{' => throw new DBusProtocolException("A D-Bus dictionary entry may only be the element of an array."),
            char basic => AlignmentOf(basic) > 0 ? 1 : 0,
        };
    }

    private static int MeasureStructure(ReadOnlySpan<char> signature, int arrays, int structures)
    {
        int at = 1;
        while (at < signature.Length && signature[at] != ')')
        {
            at += Measure(signature[at..], arrays, structures);
        }

        return at < signature.Length && at > 1
            ? at + 1
            : throw new DBusProtocolException($"The D-Bus structure '{signature}' is empty or not closed.");
    }

    private static int MeasureEntry(ReadOnlySpan<char> signature, int arrays, int structures)
    {
        if (signature.Length < 4 || !"ybnqiuxtdsogh".Contains(signature[1], StringComparison.Ordinal))
        {
            throw new DBusProtocolException($"The D-Bus dictionary entry '{signature}' does not have a basic type as its key.");
        }

        int end = 2 + Measure(signature[2..], arrays, structures + 1);
        return end < signature.Length && signature[end] == '}'
            ? end + 1
            : throw new DBusProtocolException($"The D-Bus dictionary entry '{signature}' is not closed after its value.");
    }
}
