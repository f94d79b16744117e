using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

public sealed class AtSpiTablesTests
{
    [Theory]
    [InlineData(23, ElementRole.Window, "frame")]
    [InlineData(35, ElementRole.MenuItem, "menu item")]
    [InlineData(43, ElementRole.Button, "push button")]
    [InlineData(61, ElementRole.TextBox, "text")]
    [InlineData(75, ElementRole.Application, "application")]
    [InlineData(95, ElementRole.Document, "document web")]
    [InlineData(116, ElementRole.Text, "static")]
    [InlineData(9999, ElementRole.Unknown, "role 9999")]
    public void ToElementRole_KnownNumbers_HaveTheirRoleAndName(uint number, ElementRole role, string name)
    {
        AtSpiRoles.ToElementRole(number).ShouldBe(role);
        AtSpiRoles.NameOf(number).ShouldBe(name);
    }

    [Fact]
    public void ToElementStates_BitsInBothWords_AreTranslated()
    {
        ulong bits = (1UL << 4) | (1UL << 24) | (1UL << 25) | (1UL << 42) | (1UL << 63);
        AtSpiStates.ToElementStates(bits, ElementRole.Button)
            .ShouldBe(ElementStates.Checked | ElementStates.Enabled | ElementStates.Showing | ElementStates.HasPopup);
    }

    [Fact]
    public void ToElementStates_PasswordField_IsProtectedWhateverItSays() =>
        AtSpiStates.ToElementStates(0, ElementRole.PasswordBox).ShouldBe(ElementStates.Protected);

    [Theory]
    [InlineData(new[] { "focus", "click" }, 1)]
    [InlineData(new[] { "Press" }, 0)]
    [InlineData(new[] { "anything" }, 0)]
    [InlineData(new[] { "a", "b" }, -1)]
    [InlineData(new string[0], -1)]
    public void Choose_Invoke_FindsTheMainAction(string[] offered, int expected) =>
        ActionNames.Choose(offered, ActionNames.Invoke).ShouldBe(expected);

    [Theory]
    [InlineData(":1.4/org/a11y/atspi/accessible/7", ":1.4", "/org/a11y/atspi/accessible/7")]
    public void FromKey_OwnKey_RoundTrips(string key, string bus, string path)
    {
        AtSpiReference reference = AtSpiReference.FromKey(key).ShouldNotBeNull();
        reference.ShouldBe(new AtSpiReference(bus, path));
        reference.ToKey().ShouldBe(key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("w12")]
    [InlineData("/path")]
    public void FromKey_OtherKey_IsNull(string? key) => AtSpiReference.FromKey(key).ShouldBeNull();
}
