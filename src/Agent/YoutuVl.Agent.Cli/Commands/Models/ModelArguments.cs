using System.CommandLine;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary>Arguments and options that several model commands have, described once.</summary>
internal static class ModelArguments
{
    // Texts, not the enumeration: building the commands must not load the inference library.
    private static readonly string[] Precisions = ["fp32", "int8", "int4"];

    /// <summary>Makes the argument for an imported model.</summary>
    /// <returns>The argument.</returns>
    public static Argument<string?> Folder() => new("FOLDER")
    {
        Description = "The imported model: a folder, or the name of one below the models' folder. Default: the default model in int4.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Makes the argument for a checkpoint.</summary>
    /// <returns>The argument.</returns>
    public static Argument<string?> Checkpoint() => new("CHECKPOINT")
    {
        Description = "The checkpoint: a folder, or the name of one below the models' folder. Default: the downloaded default model.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Makes the argument for the folder of a new model.</summary>
    /// <returns>The argument.</returns>
    public static Argument<string?> Output() => new("OUT")
    {
        Description = "The new folder. Default: the checkpoint's name and the precision, below the models' folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Makes <c>--precision</c>.</summary>
    /// <param name="defaultName">The precision when none is given.</param>
    /// <returns>The option.</returns>
    public static Option<string> Precision(string defaultName)
    {
        var option = new Option<string>("--precision")
        {
            Description = "How weights are stored: fp32 for comparison with a reference, int8, or int4.",
            DefaultValueFactory = _ => defaultName,
        };
        option.AcceptOnlyFromAmong(Precisions);
        return option;
    }

    /// <summary>Makes <c>--replace</c>.</summary>
    /// <returns>The option.</returns>
    public static Option<bool> Replace() => new("--replace") { Description = "Replace a model that is already in the folder." };

    /// <summary>The precision that a name stands for.</summary>
    /// <param name="name">One of the names that the option accepts.</param>
    /// <returns>The precision.</returns>
    public static WeightPrecision PrecisionOf(string name) => name switch
    {
        "fp32" => WeightPrecision.Float32,
        "int8" => WeightPrecision.Int8,
        _ => WeightPrecision.Int4,
    };

    /// <summary>The name that a precision has on the command line.</summary>
    /// <param name="precision">The precision.</param>
    /// <returns>The name.</returns>
    public static string NameOf(WeightPrecision precision) => precision switch
    {
        WeightPrecision.Float32 => "fp32",
        WeightPrecision.Int8 => "int8",
        _ => "int4",
    };
}
