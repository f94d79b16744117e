using YoutuVl.Actuators.Linux.AtSpi;
using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Actuators.Linux.Tests.DBus;

namespace YoutuVl.Actuators.Linux.Tests.AtSpi;

/// <summary>A real bus with a fake launcher and registry on it, so that a test can put any kind of application there.</summary>
internal sealed class FakeAccessibilityBus : IAsyncDisposable
{
    private readonly PrivateBus _bus;
    private readonly List<FakeApplication> _applications = [];
    private DBusConnection? _services;

    private FakeAccessibilityBus(PrivateBus bus) => _bus = bus;

    public string Address => _bus.Address;

    public static async Task<FakeAccessibilityBus> StartAsync(params FakeApplication[] applications)
    {
        var fake = new FakeAccessibilityBus(await PrivateBus.StartAsync());
        var options = new DBusConnectionOptions { Handler = (call, _) => ValueTask.FromResult(fake.Answer(call)) };
        fake._services = await DBusConnection.OpenBusAsync(fake.Address, options, CancellationToken.None);
        foreach (string name in new[] { AtSpiNames.LauncherName, AtSpiNames.Registry })
        {
            await fake._services.CallAsync(RequestName(name), CancellationToken.None);
        }

        foreach (FakeApplication application in applications)
        {
            await application.ConnectAsync(fake.Address);
            fake._applications.Add(application);
        }

        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (FakeApplication application in _applications)
        {
            await application.DisposeAsync();
        }

        await _services!.DisposeAsync();
        _bus.Dispose();
    }

    private static DBusCall RequestName(string name) => DBusNames.Bus("RequestName") with
    {
        Body = DBusBody.Of("su", writer =>
        {
            writer.WriteString(name);
            writer.WriteUInt32(0);
        }),
    };

    private DBusAnswer Answer(DBusMessage call) => call.Member switch
    {
        "GetAddress" => DBusAnswer.Of(DBusBody.OfStrings(Address)),
        "GetChildren" => DBusAnswer.Of(DBusBody.Of("a(so)", WriteApplications)),
        _ => DBusAnswer.Done,
    };

    private void WriteApplications(DBusWriter writer)
    {
        DBusArrayMark mark = writer.BeginArray('(');
        foreach (FakeApplication application in _applications)
        {
            writer.Align(8);
            writer.WriteString(application.BusName);
            writer.WriteString(AtSpiNames.RootPath);
        }

        writer.EndArray(mark);
    }
}
