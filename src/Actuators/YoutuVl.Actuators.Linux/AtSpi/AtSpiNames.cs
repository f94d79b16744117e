namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Names of the AT-SPI protocol, as its interface files in at-spi2-core spell them.</summary>
internal static class AtSpiNames
{
    public const string Registry = "org.a11y.atspi.Registry";
    public const string RegistryPath = "/org/a11y/atspi/registry";
    public const string RootPath = "/org/a11y/atspi/accessible/root";
    public const string NullPath = "/org/a11y/atspi/null";
    public const string CachePath = "/org/a11y/atspi/cache";

    public const string Accessible = "org.a11y.atspi.Accessible";
    public const string Application = "org.a11y.atspi.Application";
    public const string Cache = "org.a11y.atspi.Cache";
    public const string Component = "org.a11y.atspi.Component";
    public const string Action = "org.a11y.atspi.Action";
    public const string Selection = "org.a11y.atspi.Selection";
    public const string Text = "org.a11y.atspi.Text";
    public const string EditableText = "org.a11y.atspi.EditableText";
    public const string Value = "org.a11y.atspi.Value";

    public const string ObjectEvents = "org.a11y.atspi.Event.Object";
    public const string WindowEvents = "org.a11y.atspi.Event.Window";
    public const string DocumentEvents = "org.a11y.atspi.Event.Document";

    public const string LauncherName = "org.a11y.Bus";
    public const string LauncherPath = "/org/a11y/bus";
    public const string Status = "org.a11y.Status";
}
