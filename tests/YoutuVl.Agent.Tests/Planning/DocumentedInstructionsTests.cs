using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Planning.Instructions;

namespace YoutuVl.Agent.Tests.Planning;

/// <summary>What the guide shows as an instruction is one.</summary>
public sealed partial class DocumentedInstructionsTests
{
    [Fact]
    public void Guide_EveryInstructionItRuns_IsUnderstood()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "instructions.md"));
        var instructions = RunExample().Matches(text).Select(m => m.Groups[1].Value).ToList();
        instructions.ShouldNotBeEmpty();
        foreach (var instruction in instructions)
        {
            InstructionPlanner.Parse(instruction).ShouldNotBeEmpty();
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "YoutuVl.Agent.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull("the test runs below the repository's root");
        }

        return folder.FullName;
    }

    [GeneratedRegex("youtuvl run \"([^\"]+)\"")]
    private static partial Regex RunExample();
}
