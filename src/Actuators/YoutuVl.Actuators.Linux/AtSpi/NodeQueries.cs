using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The questions about one object, by what they are needed for.</summary>
internal static class NodeQueries
{
    /// <summary>Asks what an object is: for objects that the application's cache does not hold, and to look again.</summary>
    /// <param name="batch">Takes the questions.</param>
    /// <param name="channel">The application.</param>
    /// <param name="node">Takes the answers.</param>
    public static void AddIdentity(QueryBatch batch, AtSpiChannel channel, AtSpiNode node)
    {
        batch.AddProperty(node.Path, AtSpiNames.Accessible, "Name", value => node.Name = value as string ?? "");
        batch.AddProperty(node.Path, AtSpiNames.Accessible, "Description", value => node.Description = value as string ?? "");
        batch.Add(Call("GetRole"), message => node.RoleNumber = ReadRole(message));
        batch.Add(Call("GetState"), message => node.States = ReadStates(message));
        batch.Add(Call("GetInterfaces"), message => node.Interfaces = ReadInterfaces(message));

        DBusCall Call(string member) => channel.Call(node.Path, AtSpiNames.Accessible, member, DBusBody.Empty);
    }

    /// <summary>Asks for the states alone.</summary>
    /// <param name="batch">Takes the question.</param>
    /// <param name="channel">The application.</param>
    /// <param name="node">Takes the answer.</param>
    public static void AddStates(QueryBatch batch, AtSpiChannel channel, AtSpiNode node) => batch.Add(
        channel.Call(node.Path, AtSpiNames.Accessible, "GetState", DBusBody.Empty), message => node.States = ReadStates(message));

    /// <summary>Asks for the children.</summary>
    /// <param name="batch">Takes the question.</param>
    /// <param name="channel">The application.</param>
    /// <param name="node">Takes the answer: children in other applications are left out.</param>
    public static void AddChildren(QueryBatch batch, AtSpiChannel channel, AtSpiNode node) => batch.Add(
        channel.Call(node.Path, AtSpiNames.Accessible, "GetChildren", DBusBody.Empty),
        message =>
        {
            List<AtSpiReference> all = AtSpiReference.ReadList(message);
            string? own = all.Count > 0 ? all[0].BusName : null;
            node.ChildPaths = [.. all.Where(child => child.BusName == own).Select(child => child.Path)];
        });

    /// <summary>Asks what is only worth asking of objects that are shown: place, text, number.</summary>
    /// <param name="batch">Takes the questions.</param>
    /// <param name="channel">The application.</param>
    /// <param name="node">Takes the answers.</param>
    /// <param name="maxText">The most characters of text to read.</param>
    public static void AddDetails(QueryBatch batch, AtSpiChannel channel, AtSpiNode node, int maxText)
    {
        if (node.Has(AtSpiInterfaces.Component))
        {
            batch.AddExtents(node);
        }

        if (HoldsText(node))
        {
            batch.AddProperty(node.Path, AtSpiNames.Text, "CharacterCount", value => node.TextLength = value as int?);
            batch.Add(
                channel.Call(node.Path, AtSpiNames.Text, "GetText", AtSpiBodies.TextRange(0, maxText)),
                message => node.Text = message.Read("s").ReadString());
        }

        if (node.Has(AtSpiInterfaces.Value) && ShowsNumber(node.Role))
        {
            AddRange(batch, node);
        }
    }

    /// <summary>Whether an object's own text is worth reading: fields, and what has no name but a text.</summary>
    /// <param name="node">The object.</param>
    /// <returns>True when it is; never for a password.</returns>
    public static bool HoldsText(AtSpiNode node) =>
        node.Has(AtSpiInterfaces.Text)
        && node.Role is not ElementRole.PasswordBox
        && (node.Has(AtSpiInterfaces.EditableText) || node.Role is ElementRole.TextBox or ElementRole.Terminal || node.Name.Length == 0);

    private static bool ShowsNumber(ElementRole role) =>
        role is ElementRole.Slider or ElementRole.SpinButton or ElementRole.ScrollBar or ElementRole.ProgressBar or ElementRole.SplitPane;

    private static void AddRange(QueryBatch batch, AtSpiNode node)
    {
        batch.AddProperty(node.Path, AtSpiNames.Value, "CurrentValue", value =>
            node.Range = new ValueRange(AsNumber(value), node.Range?.Minimum ?? 0, node.Range?.Maximum ?? 0));
        batch.AddProperty(node.Path, AtSpiNames.Value, "MinimumValue", value => node.Range = node.Range is { } range
            ? range with { Minimum = AsNumber(value) }
            : null);
        batch.AddProperty(node.Path, AtSpiNames.Value, "MaximumValue", value => node.Range = node.Range is { } range
            ? range with { Maximum = AsNumber(value) }
            : null);
    }

    private static double AsNumber(object value) => value switch
    {
        double number => number,
        int number => number,
        uint number => number,
        _ => 0,
    };

    private static uint ReadRole(DBusMessage message) => message.Read("u").ReadUInt32();

    private static ulong ReadStates(DBusMessage message)
    {
        DBusReader reader = message.Read("au");
        return reader.ReadStates();
    }

    private static AtSpiInterfaces ReadInterfaces(DBusMessage message)
    {
        DBusReader reader = message.Read("as");
        return reader.ReadInterfaces();
    }
}
