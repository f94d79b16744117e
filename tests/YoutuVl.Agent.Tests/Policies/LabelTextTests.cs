using Shouldly;
using Xunit;
using YoutuVl.Agent.Policies;

namespace YoutuVl.Agent.Tests.Policies;

/// <summary>Labels reach the rules through <see cref="KnownRiskRules"/>; these tests look through a guard with one rule.</summary>
public sealed class LabelTextTests
{
    [Theory]
    [InlineData("Delete")]
    [InlineData("DELETE…")]
    [InlineData("Delete all files")]
    [InlineData("_Delete")]
    [InlineData("De_lete")]
    [InlineData("&Delete")]
    [InlineData("Delete!")]
    [InlineData("D\u0435lete")] // Cyrillic e
    [InlineData("\u0501elete")] // Cyrillic komi de
    [InlineData("DeIete")] // capital I for l
    [InlineData("De1ete")]
    [InlineData("D3l3t3")]
    [InlineData("De\u200Blete")] // zero-width space
    [InlineData("De\u00ADlete")] // soft hyphen
    [InlineData("\u202EDelete\u202C")] // right-to-left override
    [InlineData("\u2066Delete\u2069")] // isolate
    [InlineData("D\u0301elete")] // combining acute
    [InlineData("D\u00E9l\u00EAte")] // accents
    [InlineData("Ｄｅｌｅｔｅ")] // full width
    [InlineData("𝐃𝐞𝐥𝐞𝐭𝐞")] // mathematical bold
    [InlineData("𝗗𝗲𝗹𝗲𝘁𝗲")] // mathematical sans-serif bold
    [InlineData("Ⓓⓔⓛⓔⓣⓔ")] // circled
    [InlineData("D e l e t e")]
    [InlineData("D-e-l-e-t-e")]
    [InlineData("D\u034Felete")] // combining grapheme joiner
    [InlineData("Dele\u0442e")] // Cyrillic te
    [InlineData("删除")]
    [InlineData("彻底删除文件")]
    [InlineData("删\u200B除")]
    [InlineData("刪除")]
    [InlineData("Move to\u00A0Trash")]
    public async Task Check_LabelThatSaysDelete_Asks(string label) => (await OnePolicy.AsksAboutAsync(KnownRiskRules.Delete, label)).ShouldBeTrue();

    [Theory]
    [InlineData("Save")]
    [InlineData("Undelete")]
    [InlineData("Deleted items")]
    [InlineData("Completed")]
    [InlineData("保存")]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("除")]
    public async Task Check_OtherLabel_DoesNotAsk(string label) => (await OnePolicy.AsksAboutAsync(KnownRiskRules.Delete, label)).ShouldBeFalse();

    [Theory]
    [InlineData("Format")]
    [InlineData("Format Cells…")]
    [InlineData("格式")]
    public async Task Check_FormatOfText_IsNotFormattingADisk(string label) => (await OnePolicy.AsksAboutAsync(KnownRiskRules.Format, label)).ShouldBeFalse();

    [Theory]
    [InlineData("Confirrn and Install", true)]
    [InlineData("lnstaII", true)]
    [InlineData("Installed", false)]
    public async Task Check_LookAlikesOnBothSides_MatchWholeWords(string label, bool asks) =>
        (await OnePolicy.AsksAboutAsync(KnownRiskRules.Install, label)).ShouldBe(asks);

    [Fact]
    public async Task Check_EveryPhraseOfEveryKnownRule_IsFoundInALabelOfItself()
    {
        foreach (var rule in KnownRiskRules.All)
        {
            rule.Phrases.ShouldNotBeEmpty();
            foreach (var phrase in rule.Phrases)
            {
                (await OnePolicy.AsksAboutAsync(rule, phrase.ToUpperInvariant())).ShouldBeTrue($"{rule.Name}: {phrase}");
            }
        }
    }
}
