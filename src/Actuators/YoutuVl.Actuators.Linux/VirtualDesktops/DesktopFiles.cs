namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>The contents of the configuration files inside a virtual desktop's folder.</summary>
internal static class DesktopFiles
{
    /// <summary>GTK 3 and 4: nothing moves by itself, so the screen is quiet when the application is.</summary>
    public const string GtkSettings =
        """
        [Settings]
        gtk-enable-animations=0
        gtk-cursor-blink=0
        gtk-recent-files-enabled=0

        """;

    /// <summary>
    /// The window manager: one empty desktop, no tray, menu or key binding that could swallow input, focus follows clicks and new windows.
    /// The start command runs when it manages the screen, and tells us so.
    /// </summary>
    public const string WindowManager =
        """
        <?xml version="1.0"?>
        <JWM>
          <Desktops width="1" height="1"/>
          <FocusModel>click</FocusModel>
          <SnapMode distance="0">none</SnapMode>
          <MoveMode>opaque</MoveMode>
          <ResizeMode>opaque</ResizeMode>
          <StartupCommand>echo ready &gt;&amp;3</StartupCommand>
        </JWM>

        """;

    /// <summary>A session bus on one socket, open to nobody but our own user, with the machine's own services to activate.</summary>
    /// <param name="socket">The absolute path of the socket.</param>
    public static string SessionBus(string socket) =>
        $"""
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
         "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>session</type>
          <keep_umask/>
          <listen>unix:path={socket}</listen>
          <auth>EXTERNAL</auth>
          <standard_session_servicedirs/>
          <policy context="default">
            <allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/>
            <allow own="*"/>
          </policy>
          <limit name="max_incoming_bytes">1000000000</limit>
          <limit name="max_outgoing_bytes">1000000000</limit>
          <limit name="max_message_size">1000000000</limit>
          <limit name="service_start_timeout">120000</limit>
          <limit name="max_completed_connections">100000</limit>
          <limit name="max_replies_per_connection">50000</limit>
        </busconfig>

        """;
}
