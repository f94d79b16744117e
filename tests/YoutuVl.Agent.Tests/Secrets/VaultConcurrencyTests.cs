using System.Diagnostics.CodeAnalysis;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Execution;
using YoutuVl.Agent.Secrets;

namespace YoutuVl.Agent.Tests.Secrets;

public sealed class VaultConcurrencyTests
{
    private const int Count = 200;

    [Fact]
    public async Task Redact_WhileOthersLookSecretsUp_NeverShowsOneThatWasHandedOut()
    {
        SecretVault vault = new(new NumberedSecrets());
        SecretRedactor redactor = new(vault);
        await Parallel.ForAsync(0, Count, TestContext.Current.CancellationToken, (i, _) =>
        {
            vault.TryGet($"{i}", out var value).ShouldBeTrue();
            redactor.Redact($"it is {value}.").ShouldBe("it is •••.");
            return ValueTask.CompletedTask;
        });
        vault.Values.Count.ShouldBe(Count);
        redactor.Redact(string.Join(' ', vault.Values)).ShouldNotContain("secret");
    }

    private sealed class NumberedSecrets : ISecretSource
    {
        public bool TryGet(string name, [NotNullWhen(true)] out string? value)
        {
            value = $"secret-number-{name}-end";
            return true;
        }
    }
}
