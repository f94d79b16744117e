using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Commands;

namespace YoutuVl.Agent.Cli.Tests.Commands;

public sealed class ScenarioFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtuvl-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Find_Folder_ListsItsScenariosAndThoseBelowInOrder()
    {
        var b = Touch("b.yaml");
        var a = Touch("a.yml");
        var deep = Touch(Path.Combine("more", "c.YAML"));
        Touch("notes.txt");

        ScenarioFiles.Find([_folder.FullName]).ShouldBe([a, b, deep]);
    }

    [Fact]
    public void Find_FileNamedTwice_IsListedOnce()
    {
        var file = Touch("a.yaml");

        ScenarioFiles.Find([file, file]).ShouldBe([file]);
    }

    [Fact]
    public void Find_NoScenario_IsNotAnEmptyPass() =>
        Should.Throw<CommandLineException>(() => ScenarioFiles.Find([_folder.FullName])).Message.ShouldContain("An empty suite is not a pass");

    [Fact]
    public void Find_MissingPath_NamesIt() =>
        Should.Throw<CommandLineException>(() => ScenarioFiles.Find(["no-such-folder"])).Message.ShouldContain("'no-such-folder'");

    [Theory]
    [InlineData("a.yaml", true)]
    [InlineData("A.YML", true)]
    [InlineData("click 'Save'", false)]
    [InlineData("open a.yaml; close the window", false)]
    public void IsScenario_TellsFilesFromSentences(string text, bool expected) => ScenarioFiles.IsScenario(text).ShouldBe(expected);

    private string Touch(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Empty);
        return path;
    }
}
