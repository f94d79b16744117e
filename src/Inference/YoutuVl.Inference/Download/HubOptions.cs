namespace YoutuVl.Inference.Download;

/// <summary>Where a model comes from, and with how much patience. Copied when a downloader is made.</summary>
public sealed class HubOptions
{
    /// <summary>The hub that is meant when nothing else is said.</summary>
    public static readonly Uri DefaultAddress = new("https://huggingface.co");

    /// <summary>Gets or sets the hub's address. It must answer <c>/{repository}/resolve/{revision}/{file}</c>.</summary>
    /// <value><see cref="DefaultAddress"/>.</value>
    public Uri BaseAddress { get; set; } = DefaultAddress;

    /// <summary>Gets or sets hubs that are tried in turn when the first one fails. They never get the token.</summary>
    /// <value>None.</value>
    public IReadOnlyList<Uri> Mirrors { get; set; } = [];

    /// <summary>Gets or sets the token for <see cref="BaseAddress"/>. It is sent to no other host, not in the clear except to this machine, and never logged.</summary>
    /// <value>None.</value>
    public string? Token { get; set; }

    /// <summary>Gets or sets how many files are downloaded at the same time, 1 to 16.</summary>
    /// <value>2.</value>
    public int Parallelism { get; set; } = 2;

    /// <summary>Gets or sets how often a request is tried again without having got any further, 0 to 100.</summary>
    /// <value>5.</value>
    public int Retries { get; set; } = 5;

    /// <summary>Gets or sets the pause before the first new try; it doubles from then on, with jitter, up to a minute.</summary>
    /// <value>1 second.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets for how long a server may send nothing before the connection counts as dead.</summary>
    /// <value>30 seconds.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads the variables that other tools of this hub use: <c>HF_ENDPOINT</c> for the address, <c>HF_TOKEN</c> or <c>HUGGING_FACE_HUB_TOKEN</c> for the token.</summary>
    /// <param name="read">Reads one environment variable; null reads those of the process.</param>
    /// <exception cref="ModelDownloadException">The address is none.</exception>
    public static HubOptions FromEnvironment(Func<string, string?>? read = null)
    {
        read ??= Environment.GetEnvironmentVariable;
        var options = new HubOptions { Token = Value(read, "HF_TOKEN") ?? Value(read, "HUGGING_FACE_HUB_TOKEN") };
        if (Value(read, "HF_ENDPOINT") is { } endpoint)
        {
            options.BaseAddress = Address(endpoint);
        }

        return options;
    }

    /// <summary>Reads a hub's address.</summary>
    /// <param name="text">An absolute http or https address.</param>
    /// <exception cref="ModelDownloadException">It is none.</exception>
    public static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && IsWeb(address)
            ? address
            : throw new ModelDownloadException(DownloadProblem.NotFound, $"'{text}' is not the address of a hub. Write it whole, such as {DefaultAddress}.");

    /// <summary>Copies the options, so that later changes have no effect.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal HubOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Parallelism, 16);
        ArgumentOutOfRangeException.ThrowIfNegative(Retries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Retries, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StallTimeout, TimeSpan.Zero);
        return Mirrors.Prepend(BaseAddress).All(IsWeb)
            ? (HubOptions)MemberwiseClone()
            : throw new ArgumentException("A hub's address must be an absolute http or https address.");
    }

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static string? Value(Func<string, string?> read, string name) => read(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
