using System.Globalization;
using YoutuVl.Actuators.Contract;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Samples;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Tests.Contract;

/// <summary>The in-memory desktop with an application that has every widget of the contract.</summary>
public sealed class MemoryContractFixture : ContractFixture
{
    private const string Application = "contract";

    private readonly MemoryDesktop _desktop = new();

    public override IReadOnlyDictionary<ContractWidget, ElementQuery> Widgets { get; } = new Dictionary<ContractWidget, ElementQuery>
    {
        [ContractWidget.Button] = Named(ElementRole.Button, "Press"),
        [ContractWidget.PressDisplay] = Named(ElementRole.TextBox, "Presses"),
        [ContractWidget.Disabled] = Named(ElementRole.Button, "Disabled"),
        [ContractWidget.CheckBox] = Named(ElementRole.CheckBox, "Check"),
        [ContractWidget.TextField] = Named(ElementRole.TextBox, "Field"),
        [ContractWidget.PasswordField] = Named(ElementRole.PasswordBox, "Secret"),
        [ContractWidget.Slider] = Named(ElementRole.Slider, "Slide"),
        [ContractWidget.Selectable] = new(Application, ElementRole.Tab, e => !e.Has(ElementStates.Selected)),
        [ContractWidget.ComboBox] = Named(ElementRole.ComboBox, "Choice"),
        [ContractWidget.Passive] = Named(ElementRole.Label, "Only a label"),
    };

    public override IReadOnlyDictionary<ContractWidget, string> Lacks { get; } = new Dictionary<ContractWidget, string>();

    public override ContractPrograms Programs { get; } =
        new(new LaunchRequest(NoteEditor.Command, []), new LaunchRequest("exiting", []), "forbidden");

    public override string AfterPress(string before) =>
        (int.Parse(before, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    public override ValueTask<IDesktopSession> OpenSessionAsync(CancellationToken cancellationToken) => _desktop.OpenAsync(cancellationToken);

    protected override Task StartAsync(CancellationToken cancellationToken)
    {
        NoteEditor.InstallOn(_desktop, NoteFiles.InMemory(new Dictionary<string, string>()));
        _desktop.Install("exiting", (application, _) => application.Exit(ContractPrograms.ExitCode));
        _desktop.Install(Application, (application, _) => Build(application));
        _desktop.Install("forbidden", (_, _) => { });
        _desktop.Allow(NoteEditor.Command, "exiting", Application);
        return Task.CompletedTask;
    }

    protected override async Task LaunchAsync(IDesktopSession session, CancellationToken cancellationToken) =>
        await session.Applications.LaunchAsync(new LaunchRequest(Application, []), cancellationToken);

    protected override Task StopAsync()
    {
        _desktop.Dispose();
        return Task.CompletedTask;
    }

    private static ElementQuery Named(ElementRole role, string name) => new(Application, role, e => e.Name == name);

    private static void Build(MemoryApplication application)
    {
        var window = application.OpenWindow("Contract", 400, 500);
        var presses = window.Add(new TextBox("Presses") { Text = "0", ReadOnly = true });
        var count = 0;
        window.Add(new Button("Press")).Clicked += (_, _) => presses.Text = (++count).ToString(CultureInfo.InvariantCulture);
        window.Add(new Button("Disabled") { Enabled = false });
        window.Add(new CheckBox("Check"));
        window.Add(new CheckBox("Other check") { IsChecked = true });
        window.Add(new TextBox("Field"));
        window.Add(new PasswordBox("Secret"));
        window.Add(new Slider("Slide", 1, 100) { Number = 50 });
        window.Add(new ComboBox("Choice", "One", "Two"));
        window.Add(new Label("Only a label"));
        var tabs = window.Add(new TabView("Pages"));
        tabs.AddPage("First").Add(new Label("First page"));
        tabs.AddPage("Second").Add(new Label("Second page"));
    }
}
