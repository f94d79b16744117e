using System.Runtime.CompilerServices;
using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.DBus;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>What hangs on the session bus: the accessibility bus with its switches, its applications, and the screen lock.</summary>
internal static class SessionBusChecks
{
    private const string BusTitle = "Accessibility bus";
    private const string ApplicationsId = "applications";
    private const string ApplicationsTitle = "Applications on the accessibility bus";

    private static readonly (string Property, string Id, string Title, string Matter)[] Switches =
    [
        ("IsEnabled", "accessibility-enabled", "Accessibility switched on", "toolkits publish nothing"),
        ("ScreenReaderEnabled", "screen-reader-enabled", "Screen reader announced", "browsers and some toolkits publish nothing"),
    ];

    // The first question starts the accessibility bus where it is installed.
    private static readonly TimeSpan Activation = TimeSpan.FromSeconds(25);

    public static async Task<IReadOnlyList<DiagnosticCheck>> RunAsync(LinuxDoctorOptions options, CancellationToken cancellationToken)
    {
        if (AddressIn(options.Variable) is not { } address)
        {
            return Unavailable(DiagnosticCheck.NotApplicable(
                CheckIds.AccessibilityBus, BusTitle, "There is no D-Bus session bus: DBUS_SESSION_BUS_ADDRESS is not set."));
        }

        try
        {
            DBusConnectionOptions patient = new() { Time = options.Time, CallTimeout = Activation };
            DBusConnection session = await DBusConnection.OpenBusAsync(address, patient, cancellationToken).ConfigureAwait(false);
            await using ConfiguredAsyncDisposable closing = session.ConfigureAwait(false);
            return
            [
                .. await AccessibilityAsync(session, options, cancellationToken).ConfigureAwait(false),
                await SessionLockCheck.RunAsync(session, cancellationToken).ConfigureAwait(false),
            ];
        }
        catch (DBusException error)
        {
            return Unavailable(DiagnosticCheck.Missing(
                CheckIds.AccessibilityBus,
                BusTitle,
                $"The session bus {address} cannot be used: {error.Message} Without it no element of any application can be seen or acted on.",
                "Start the command inside the desktop session, with dbus-run-session, or use --virtual-desktop 1280x800."));
        }
    }

    private static string? AddressIn(Func<string, string?> variable)
    {
        if (variable("DBUS_SESSION_BUS_ADDRESS") is { Length: > 0 } address)
        {
            return address;
        }

        string socket = Path.Combine(variable("XDG_RUNTIME_DIR") ?? string.Empty, "bus");
        return File.Exists(socket) ? "unix:path=" + socket : null;
    }

    private static IReadOnlyList<DiagnosticCheck> Unavailable(DiagnosticCheck bus) =>
    [
        bus,
        .. Dependent(),
        DiagnosticCheck.NotApplicable(CheckIds.SessionLock, SessionLockCheck.Title, "There is no session bus to ask."),
    ];

    private static IEnumerable<DiagnosticCheck> Dependent() =>
        Switches.Select(one => DiagnosticCheck.NotApplicable(one.Id, one.Title, "There is no accessibility bus."))
            .Append(DiagnosticCheck.NotApplicable(ApplicationsId, ApplicationsTitle, "There is no accessibility bus."));

    private static async Task<IReadOnlyList<DiagnosticCheck>> AccessibilityAsync(
        DBusConnection session, LinuxDoctorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            DBusCall ask = new(AtSpiNames.LauncherName, AtSpiNames.LauncherPath, AtSpiNames.LauncherName, "GetAddress");
            DBusMessage answer = await session.CallAsync(ask, cancellationToken).ConfigureAwait(false);
            string address = answer.Read("s").ReadString();
            List<DiagnosticCheck> checks = [DiagnosticCheck.Ok(CheckIds.AccessibilityBus, BusTitle, $"At {address}.")];
            foreach ((string property, string id, string title, string matter) in Switches)
            {
                checks.Add(await SwitchAsync(session, property, new Wording(id, title, matter), cancellationToken).ConfigureAwait(false));
            }

            checks.Add(await RegisteredApplications.CheckAsync(address, options, cancellationToken).ConfigureAwait(false));
            return checks;
        }
        catch (DBusException error)
        {
            return
            [
                DiagnosticCheck.Missing(
                    CheckIds.AccessibilityBus,
                    BusTitle,
                    $"It does not start: {error.Message} Without it no element of any application can be seen or acted on.",
                    "apt-get install --no-install-recommends at-spi2-core"),
                .. Dependent(),
            ];
        }
    }

    private static async Task<DiagnosticCheck> SwitchAsync(
        DBusConnection session, string property, Wording wording, CancellationToken cancellationToken)
    {
        DBusCall get = new(AtSpiNames.LauncherName, AtSpiNames.LauncherPath, DBusNames.Properties, "Get")
        {
            Body = DBusBody.OfStrings(AtSpiNames.Status, property),
        };
        DBusReply[] replies = await session.CallManyAsync([get], cancellationToken).ConfigureAwait(false);
        return replies[0].IsResult && ReadBoolean(replies[0].Unwrap())
            ? DiagnosticCheck.Ok(wording.Id, wording.Title, $"{property} is true.")
            : DiagnosticCheck.Warning(
                wording.Id,
                wording.Title,
                $"{property} is false: while it is, {wording.Matter}. It is switched on by every command that observes or acts.",
                "Applications that were started before may have to be started again once.");
    }

    private static bool ReadBoolean(DBusMessage message)
    {
        DBusReader reader = message.Read("v");
        return reader.ReadVariant().Value is true;
    }

    private sealed record Wording(string Id, string Title, string Matter);
}
