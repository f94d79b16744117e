using Shouldly;
using Xunit;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Tests.Download;

public sealed class HubOptionsTests
{
    [Fact]
    public void FromEnvironment_Nothing_IsThePublicHubWithoutAToken()
    {
        HubOptions options = HubOptions.FromEnvironment(_ => null);
        options.BaseAddress.ShouldBe(HubOptions.DefaultAddress);
        options.Token.ShouldBeNull();
    }

    [Theory]
    [InlineData("HF_TOKEN")]
    [InlineData("HUGGING_FACE_HUB_TOKEN")]
    public void FromEnvironment_Token_IsTaken(string variable) => HubOptions.FromEnvironment(name => name == variable ? " abc " : null).Token.ShouldBe("abc");

    [Fact]
    public void FromEnvironment_Endpoint_IsTheAddress() =>
        HubOptions.FromEnvironment(name => name == "HF_ENDPOINT" ? "https://mirror.example/hub" : null).BaseAddress.ShouldBe(new Uri("https://mirror.example/hub"));

    [Theory]
    [InlineData("mirror.example")]
    [InlineData("ftp://mirror.example")]
    [InlineData("file:///tmp")]
    public void FromEnvironment_EndpointThatIsNoWebAddress_IsAnError(string endpoint) =>
        Should.Throw<ModelDownloadException>(() => HubOptions.FromEnvironment(name => name == "HF_ENDPOINT" ? endpoint : null)).Message.ShouldContain(endpoint);

    [Fact]
    public void Constructor_OptionsOutOfRange_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new ModelDownloader(new HubOptions { Parallelism = 0 }));
        Should.Throw<ArgumentException>(() => new ModelDownloader(new HubOptions { StallTimeout = TimeSpan.Zero }));
        Should.Throw<ArgumentException>(() => new ModelDownloader(new HubOptions { Mirrors = [new Uri("ftp://x")] }));
    }

    [Fact]
    public void Covers_AnotherRepository_IsNotCovered()
    {
        ModelLicence.Covers(ModelSource.Default).ShouldBeTrue();
        ModelLicence.Covers(FakeRepository.Source).ShouldBeFalse();
        ModelLicence.Summary.ShouldContain("EUROPEAN UNION");
    }
}
