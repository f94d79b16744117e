using Shouldly;
using Xunit;

namespace YoutuVl.Actuators.Contract;

/// <summary>The back end has every widget of the contract, or says why not.</summary>
public abstract class DeclarationContract<TFixture>(TFixture fixture) : DesktopContract<TFixture>(fixture)
    where TFixture : ContractFixture
{
    [Fact]
    public async Task Widgets_OfTheContract_AreFoundOrDeclaredAsLacking()
    {
        foreach (var widget in Enum.GetValues<ContractWidget>())
        {
            if (Has(widget))
            {
                Fixture.Widgets.Keys.ShouldContain(widget);
                await FindAsync(widget);
            }
            else
            {
                Fixture.Widgets.Keys.ShouldNotContain(widget);
                Fixture.Lacks[widget].ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void Info_Always_NamesThePlatform()
    {
        Session.Info.Platform.ShouldNotBeNullOrEmpty();
        Session.Info.Name.ShouldNotBeNullOrEmpty();
    }
}
