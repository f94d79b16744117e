using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Tests.Composition.Models;

public sealed class ModelFoldersTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("youtuvl-models-");

    private ModelFolders Folders => new(_root.FullName);

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void CheckpointOf_Repository_IsItsNameBelowTheRoot() =>
        Folders.CheckpointOf(new ModelSource("owner/Some-Model", "main")).ShouldBe(Path.Combine(_root.FullName, "Some-Model"));

    [Fact]
    public void ImportOf_CheckpointAnywhere_IsItsNameAndThePrecisionBelowTheRoot() =>
        Folders.ImportOf("/elsewhere/Some-Model/", "int8").ShouldBe(Path.Combine(_root.FullName, "Some-Model-int8"));

    [Fact]
    public void Model_Nothing_IsTheDefaultModelInInt4()
    {
        var expected = _root.CreateSubdirectory("Youtu-VL-4B-Instruct-int4").FullName;
        Folders.Model(given: null).ShouldBe(expected);
    }

    [Fact]
    public void Model_Name_IsFoundBelowTheRoot()
    {
        var expected = _root.CreateSubdirectory("mine").FullName;
        Folders.Model("mine").ShouldBe(expected);
    }

    [Fact]
    public void Model_Folder_IsTaken() => Folders.Model(_root.FullName).ShouldBe(_root.FullName);

    [Fact]
    public void Model_NotThere_SaysHowToGetOne() => Should.Throw<CommandLineException>(() => Folders.Model(given: null)).Message.ShouldContain("youtuvl model import");

    [Fact]
    public void Checkpoint_NotThere_SaysHowToGetOne() => Should.Throw<CommandLineException>(() => Folders.Checkpoint("nowhere")).Message.ShouldContain("youtuvl model pull");
}
