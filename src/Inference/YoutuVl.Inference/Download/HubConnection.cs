using System.Net;
using System.Net.Http.Headers;

namespace YoutuVl.Inference.Download;

/// <summary>Sends requests to one hub. Redirects are followed here, because the token must not follow them to another host.</summary>
internal sealed class HubConnection(Uri baseAddress, string? token, HttpMessageInvoker http)
{
    private const int MaximumRedirects = 10;

    public Uri Address { get; } = baseAddress;

    /// <summary>The address below this hub's own.</summary>
    /// <param name="parts">The parts of the path; each is escaped, except for the slash in a repository's name.</param>
    public Uri At(params ReadOnlySpan<string> parts)
    {
        string address = Address.AbsoluteUri.TrimEnd('/');
        for (int index = 0; index < parts.Length; index++)
        {
            address += "/" + Uri.EscapeDataString(parts[index]);
        }

        return new Uri(address);
    }

    /// <summary>The address of a file.</summary>
    public Uri FileAddress(ModelSource source, string name)
    {
        string[] repository = source.Repository.Split('/');
        return At(repository[0], repository[1], "resolve", source.Revision, name);
    }

    /// <summary>Asks for an address and returns when the headers have come.</summary>
    /// <param name="address">The address.</param>
    /// <param name="prepare">Adds headers of the request.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    /// <exception cref="ModelDownloadException">The redirects lead nowhere.</exception>
    public async Task<HttpResponseMessage> GetAsync(Uri address, Action<HttpRequestHeaders>? prepare, CancellationToken cancellationToken)
    {
        Uri current = address;
        for (int hop = 0; hop <= MaximumRedirects; hop++)
        {
            HttpResponseMessage response = await SendAsync(current, prepare, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            current = Follow(current, location);
        }

        throw new ModelDownloadException(DownloadProblem.ServerFailed, $"'{address}' was redirected more than {MaximumRedirects} times. Check the hub's address.");
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, Action<HttpRequestHeaders>? prepare, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("youtuvl", "0.1"));
        if (token is not null && MayCarryToken(address))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        prepare?.Invoke(request.Headers);
        return await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private bool MayCarryToken(Uri address) =>
        Uri.Compare(address, Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);

    private static bool IsRedirect(HttpStatusCode code) => code is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static Uri Follow(Uri from, Uri location)
    {
        Uri target = new(from, location);
        bool allowed = target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);
        return allowed
            ? target
            : throw new ModelDownloadException(DownloadProblem.ServerFailed, $"'{from.Authority}' redirects from a secure to an insecure address, '{target.Scheme}://{target.Authority}', which is refused.");
    }
}
