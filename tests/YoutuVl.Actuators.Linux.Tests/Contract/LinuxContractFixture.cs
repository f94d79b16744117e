using YoutuVl.Actuators.Contract;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Applications;
using YoutuVl.Actuators.Linux.Sessions;
using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.Tests.Contract;

/// <summary>
/// A virtual desktop with two GTK 3 applications: the widget factory, which shows every kind of widget but counts no presses, and galculator,
/// whose digit buttons do. It is large enough for the widget factory, which is 1366 pixels wide.
/// </summary>
public sealed class LinuxContractFixture : ContractFixture
{
    private const string Factory = "gtk3-widget-factory";
    private const string Calculator = "galculator";

    /// <summary>The field on its own is wider than the fields that are parts of combo boxes.</summary>
    private const int LoneFieldWidth = 340;

    private VirtualDesktop? _virtualDesktop;
    private LinuxDesktop? _desktop;

    public override IReadOnlyDictionary<ContractWidget, ElementQuery> Widgets { get; } = new Dictionary<ContractWidget, ElementQuery>
    {
        [ContractWidget.Button] = new(Calculator, ElementRole.ToggleButton, e => e.Name == "1"),
        [ContractWidget.PressDisplay] = new(Calculator, ElementRole.TextBox, e => !e.Has(ElementStates.Editable)),
        [ContractWidget.Disabled] = new(Factory, ElementRole.CheckBox, e => !e.Has(ElementStates.Enabled)),
        [ContractWidget.CheckBox] = new(Factory, ElementRole.CheckBox, e => e.Has(ElementStates.Enabled) && !e.Has(ElementStates.Indeterminate)),
        [ContractWidget.TextField] = new(
            Factory, ElementRole.TextBox, e => e.Has(ElementStates.Enabled | ElementStates.Editable) && e.Bounds?.Width > LoneFieldWidth),
        [ContractWidget.Slider] = new(
            Factory, ElementRole.Slider, e => e.Has(ElementStates.Enabled) && e.Range?.Maximum == 100 && e.Bounds?.Width > e.Bounds?.Height),
        [ContractWidget.Selectable] = new(Factory, ElementRole.Tab, e => !e.Has(ElementStates.Selected)),
        [ContractWidget.ComboBox] = new(Factory, ElementRole.ComboBox, e => e.Has(ElementStates.Enabled) && e.Name == "Left"),
        [ContractWidget.Passive] = new(Factory, ElementRole.Label),
    };

    public override IReadOnlyDictionary<ContractWidget, string> Lacks { get; } = new Dictionary<ContractWidget, string>
    {
        [ContractWidget.PasswordField] = "neither the widget factory nor galculator shows a password field at first.",
    };

    public override ContractPrograms Programs { get; } = new(
        new LaunchRequest("mousepad", ["--disable-server"]),
        new LaunchRequest("sh", ["-c", $"exit {ContractPrograms.ExitCode}"]),
        "xterm");

    private static ApplicationOptions Options => new()
    {
        AllowList = new ApplicationAllowList().Allow(Factory).Allow(Calculator).Allow("mousepad").Allow("sh"),
    };

    public override string AfterPress(string before) => before == "0" ? "1" : before + "1";

    public override ValueTask<IDesktopSession> OpenSessionAsync(CancellationToken cancellationToken) => _desktop!.OpenAsync(cancellationToken);

    protected override async Task StartAsync(CancellationToken cancellationToken)
    {
        _virtualDesktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { Size = new DesktopSize(1440, 900) }, cancellationToken);
        _desktop = LinuxDesktop.On(_virtualDesktop, Options);
    }

    protected override async Task LaunchAsync(IDesktopSession session, CancellationToken cancellationToken)
    {
        await session.Applications.LaunchAsync(new LaunchRequest(Factory, []), cancellationToken);
        await session.Applications.LaunchAsync(new LaunchRequest(Calculator, []), cancellationToken);
    }

    protected override async Task StopAsync()
    {
        if (_virtualDesktop is not null)
        {
            await _virtualDesktop.DisposeAsync();
        }
    }
}
