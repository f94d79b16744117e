using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>
/// Where models lie: <c>$XDG_DATA_HOME/youtuvl/models</c> (<c>~/.local/share/youtuvl/models</c>), on Windows <c>%LOCALAPPDATA%\youtuvl\models</c>.
/// A checkpoint is called what its repository is called, an imported model has its precision behind it.
/// </summary>
/// <param name="root">The folder with the models.</param>
internal sealed class ModelFolders(string root)
{
    private const string DefaultPrecision = "int4";

    /// <summary>Those of the user.</summary>
    /// <returns>The folders.</returns>
    public static ModelFolders OfUser() =>
        new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "youtuvl", "models"));

    /// <summary>The folder that a checkpoint is downloaded into.</summary>
    /// <param name="source">The repository.</param>
    /// <returns>The folder.</returns>
    public string CheckpointOf(ModelSource source) => Path.Combine(root, source.Repository.Split('/')[^1]);

    /// <summary>The folder that a checkpoint is imported into.</summary>
    /// <param name="checkpoint">The checkpoint's folder.</param>
    /// <param name="precision">The precision's name.</param>
    /// <returns>The folder.</returns>
    public string ImportOf(string checkpoint, string precision) => Path.Combine(root, $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(checkpoint)))}-{precision}");

    /// <summary>Finds the checkpoint that is meant.</summary>
    /// <param name="given">A folder, the name of one below the models, or null for the default.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="CommandLineException">There is none.</exception>
    public string Checkpoint(string? given) =>
        Find(given ?? CheckpointOf(ModelSource.Default), "no checkpoint. Download one with 'youtuvl model pull', or give the folder of one");

    /// <summary>Finds the imported model that is meant.</summary>
    /// <param name="given">A folder, the name of one below the models, or null for the default.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="CommandLineException">There is none.</exception>
    public string Model(string? given) =>
        Find(given ?? ImportOf(CheckpointOf(ModelSource.Default), DefaultPrecision), "no model. Import one with 'youtuvl model import', or give the folder of one");

    private string Find(string given, string problem)
    {
        string below = Path.Combine(root, given);
        return Directory.Exists(given) ? Path.GetFullPath(given)
            : Directory.Exists(below) ? below
            : throw new CommandLineException($"'{given}' is {problem}.");
    }
}
