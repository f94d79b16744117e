using System.Runtime.CompilerServices;
using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>Which applications are on the accessibility bus, and which of them do not answer.</summary>
internal static class RegisteredApplications
{
    private const string Id = "applications";
    private const string Title = "Applications on the accessibility bus";

    public static async Task<DiagnosticCheck> CheckAsync(string busAddress, LinuxDoctorOptions options, CancellationToken cancellationToken)
    {
        DBusConnectionOptions settings = new() { Time = options.Time };
        DBusConnection bus = await DBusConnection.OpenBusAsync(busAddress, settings, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable closing = bus.ConfigureAwait(false);
        DBusCall list = new(AtSpiNames.Registry, AtSpiNames.RootPath, AtSpiNames.Accessible, "GetChildren");
        List<AtSpiReference> roots = AtSpiReference.ReadList(await bus.CallAsync(list, cancellationToken).ConfigureAwait(false));
        if (roots.Count == 0)
        {
            return DiagnosticCheck.Ok(Id, Title, "None is registered now.");
        }

        DBusReply[] names = await bus.CallManyAsync([.. roots.Select(AskName)], options.Patience, cancellationToken).ConfigureAwait(false);
        List<string> hung = [];
        for (int i = 0; i < roots.Count; i++)
        {
            if (names[i].Error is DBusTimeoutException)
            {
                hung.Add(await DescribeAsync(bus, roots[i].BusName, cancellationToken).ConfigureAwait(false));
            }
        }

        return hung.Count == 0
            ? DiagnosticCheck.Ok(Id, Title, $"{roots.Count} registered, all of them answer.")
            : DiagnosticCheck.Warning(
                Id,
                Title,
                $"{roots.Count} registered, {roots.Count - hung.Count} answer. Not answering: {string.Join(", ", hung)}. Nothing of these can be seen; "
                + "the others are not held up.",
                "Wait for them, or end them.");
    }

    private static DBusCall AskName(AtSpiReference root) => new(root.BusName, root.Path, DBusNames.Properties, "Get")
    {
        Body = DBusBody.OfStrings(AtSpiNames.Accessible, "Name"),
    };

    private static async Task<string> DescribeAsync(DBusConnection bus, string busName, CancellationToken cancellationToken)
    {
        DBusReply[] replies = await bus.CallManyAsync([DBusNames.Bus("GetConnectionUnixProcessID", busName)], cancellationToken).ConfigureAwait(false);
        if (!replies[0].IsResult)
        {
            return busName;
        }

        uint process = replies[0].Unwrap().Read("u").ReadUInt32();
        string file = $"/proc/{process}/comm";
        string name = File.Exists(file) ? (await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)).Trim() : busName;
        return $"{name} (process {process})";
    }
}
