using System.Globalization;
using System.Net;

namespace YoutuVl.Inference.Download;

/// <summary>What a hub's failures mean, in the user's words.</summary>
internal static class HubErrors
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>The error that an answer without success stands for.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="subject">What was asked for.</param>
    /// <param name="now">The time, for a <c>Retry-After</c> with a date.</param>
    public static ModelDownloadException Status(HttpResponseMessage response, string subject, DateTimeOffset now)
    {
        string code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(DownloadProblem.NotAllowed, $"The hub refused {subject} (answer {code}). Accept the model's "
                + "licence on its page with your account and put a token of that account into HF_TOKEN; a wrong repository name is answered the same way."),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new(DownloadProblem.NotFound, $"The hub does not have {subject} (answer {code}). Check the repository's name and the revision."),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => Busy(response, subject, code, now),
            _ => new(DownloadProblem.ServerFailed, $"The hub answered {code} to the request for {subject}, which is not understood. Check the hub's address."),
        };
    }

    /// <summary>The error that a broken or refused connection stands for.</summary>
    public static ModelDownloadException Transport(Uri address, string subject, Exception error)
    {
        HttpRequestError kind = (error as HttpRequestException)?.HttpRequestError ?? (error as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown;
        string reason = kind switch
        {
            HttpRequestError.NameResolutionError => $"the name '{address.Host}' cannot be resolved. Check the network, the proxy and the hub's address",
            HttpRequestError.SecureConnectionError => $"no trusted connection to '{address.Host}' could be made: {Reason(error)}. Check the clock, the certificates and the proxy",
            HttpRequestError.ConnectionError => $"'{address.Authority}' cannot be reached: {Reason(error)}. Check the network and the proxy",
            _ => $"the connection to '{address.Authority}' broke: {Reason(error)}. Run the same command again; it goes on from here",
        };
        return new(DownloadProblem.Unreachable, $"Getting {subject} failed: {reason}.", error) { MayPass = kind != HttpRequestError.SecureConnectionError };
    }

    /// <summary>The error of a server that stopped sending.</summary>
    public static ModelDownloadException Stalled(Uri address, string subject, TimeSpan timeout) => new(
        DownloadProblem.Unreachable,
        string.Create(CultureInfo.InvariantCulture, $"Getting {subject} failed: '{address.Authority}' sent nothing for {timeout.TotalSeconds:0} seconds. Run the same command again; it goes on from here."))
    {
        MayPass = true,
    };

    private static string Reason(Exception error) => error.Message.TrimEnd('.', ' ');

    private static ModelDownloadException Busy(HttpResponseMessage response, string subject, string code, DateTimeOffset now)
    {
        TimeSpan? wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
            _ => null,
        };
        return wait > LongestWait
            ? new(DownloadProblem.ServerFailed, $"The hub limits requests for {subject} (answer {code}) and asks to wait for {wait.Value:g}. Run the same command again after that.")
            : new(DownloadProblem.ServerFailed, $"The hub could not send {subject} (answer {code}). Try again later.") { MayPass = true, RetryAfter = wait };
    }
}
