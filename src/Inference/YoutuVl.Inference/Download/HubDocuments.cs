using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace YoutuVl.Inference.Download;

/// <summary>Reads small documents of a hub.</summary>
internal sealed class HubDocuments(HubSources sources)
{
    private const int LargestDocument = 16 * 1024 * 1024;
    private const int LargestLicence = 256 * 1024;

    /// <summary>Reads a JSON document from the first source that has it.</summary>
    public async Task<T> JsonAsync<T>(Func<HubConnection, Uri> address, string subject, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        byte[] bytes = await BytesAsync(address, subject, LargestDocument, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(bytes, type) ?? throw new JsonException("it is null");
        }
        catch (JsonException error)
        {
            throw new ModelDownloadException(DownloadProblem.WrongContent, $"The hub's answer to the request for {subject} cannot be read: {error.Message} Check the hub's address.", error);
        }
    }

    /// <summary>Reads a text from the first source that has it.</summary>
    public async Task<string> TextAsync(Func<HubConnection, Uri> address, string subject, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(await BytesAsync(address, subject, LargestLicence, cancellationToken).ConfigureAwait(false));

    private Task<byte[]> BytesAsync(Func<HubConnection, Uri> address, string subject, int limit, CancellationToken cancellationToken) =>
        sources.FirstAsync(
            (connection, token) => sources.GuardedAsync(connection.Address, subject, guard => ReadAsync((connection, address(connection)), subject, limit, guard), token),
            start: 0,
            cancellationToken);

    private async Task<byte[]> ReadAsync((HubConnection Connection, Uri Address) place, string subject, int limit, StallGuard guard)
    {
        using HttpResponseMessage response = await place.Connection.GetAsync(place.Address, null, guard.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw HubErrors.Status(response, subject, sources.Time.GetUtcNow());
        }

        using Stream body = await response.Content.ReadAsStreamAsync(guard.Token).ConfigureAwait(false);
        var content = new ArrayBufferWriter<byte>();
        for (int read; (read = await body.ReadAsync(content.GetMemory(8192), guard.Token).ConfigureAwait(false)) > 0;)
        {
            content.Advance(read);
            guard.Touch();
            if (content.WrittenCount > limit)
            {
                throw new ModelDownloadException(DownloadProblem.WrongContent, $"The hub's answer to the request for {subject} is longer than {limit} bytes. Check the hub's address.");
            }
        }

        return content.WrittenSpan.ToArray();
    }
}
