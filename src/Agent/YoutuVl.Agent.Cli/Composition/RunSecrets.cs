using YoutuVl.Agent.Secrets;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>The secrets of the environment, and the vault that masks those that were looked up.</summary>
/// <param name="Environment">The secrets that the environment sets.</param>
/// <param name="Vault">The same, remembering what was looked up.</param>
internal sealed record RunSecrets(EnvironmentSecrets Environment, SecretVault Vault)
{
    /// <summary>Reads the environment.</summary>
    /// <returns>The secrets.</returns>
    public static RunSecrets FromEnvironment()
    {
        var environment = new EnvironmentSecrets();
        return new RunSecrets(environment, new SecretVault(environment));
    }
}
