using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Carries one request out on one object.</summary>
/// <param name="target">The object.</param>
internal sealed class AtSpiActor(AtSpiObject target)
{
    // More actions than any toolkit offers; a hostile count is not believed.
    private const int MostActions = 32;
    private const uint ScrollAnywhere = 6;

    /// <summary>Carries it out.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it went, as far as the application tells.</returns>
    /// <exception cref="DBusException">The application refused, does not answer, or is gone.</exception>
    public async Task<SemanticOutcome> PerformAsync(SemanticRequest request, CancellationToken cancellationToken)
    {
        AtSpiNode node = await target.GetIdentityAsync(cancellationToken).ConfigureAwait(false);
        if (node.IsDefunct)
        {
            return SemanticOutcome.Gone;
        }

        ElementStates states = AtSpiStates.ToElementStates(node.States, node.Role);
        if (request is not SemanticRequest.ScrollIntoView && !states.HasFlag(ElementStates.Enabled))
        {
            return SemanticOutcome.Refused;
        }

        return request switch
        {
            SemanticRequest.Invoke => await DoActionAsync(node, ActionNames.Invoke, cancellationToken).ConfigureAwait(false),
            SemanticRequest.Toggle => await DoActionAsync(node, ActionNames.Toggle, cancellationToken).ConfigureAwait(false),
            SemanticRequest.Select select => await SelectAsync(node, select.Selected, cancellationToken).ConfigureAwait(false),
            SemanticRequest.Expand expand => await ExpandAsync(node, expand.Expanded, cancellationToken).ConfigureAwait(false),
            SemanticRequest.SetValue set => await SetValueAsync(node, set.Value, cancellationToken).ConfigureAwait(false),
            SemanticRequest.SetText set => await SetTextAsync(node, set.Text, cancellationToken).ConfigureAwait(false),
            SemanticRequest.Focus => await CallAsync(AtSpiNames.Component, "GrabFocus", DBusBody.Empty, cancellationToken)
                .ConfigureAwait(false),
            SemanticRequest.ScrollIntoView => await ScrollAsync(cancellationToken).ConfigureAwait(false),
            _ => SemanticOutcome.Unsupported,
        };
    }

    private async Task<SemanticOutcome> DoActionAsync(AtSpiNode node, string[] wanted, CancellationToken cancellationToken)
    {
        if (!node.Has(AtSpiInterfaces.Action))
        {
            return SemanticOutcome.Unsupported;
        }

        int action = ActionNames.Choose(await ListActionsAsync(cancellationToken).ConfigureAwait(false), wanted);
        return action < 0
            ? SemanticOutcome.Unsupported
            : await target.ActAsync(AtSpiNames.Action, "DoAction", AtSpiBodies.Integers(action), cancellationToken).ConfigureAwait(false)
                ? SemanticOutcome.Done
                : SemanticOutcome.Refused;
    }

    private async Task<string[]> ListActionsAsync(CancellationToken cancellationToken)
    {
        object count = await target.GetAsync(AtSpiNames.Action, "NActions", cancellationToken).ConfigureAwait(false);
        string[] names = new string[Math.Clamp(count as int? ?? 0, 0, MostActions)];
        Array.Fill(names, "");
        QueryBatch batch = target.NewBatch();
        for (int i = 0; i < names.Length; i++)
        {
            int index = i;
            batch.Add(
                target.Application.Channel.Call(target.Path, AtSpiNames.Action, "GetName", AtSpiBodies.Integers(index)),
                message => names[index] = message.Read("s").ReadString());
        }

        await target.RunAsync(batch, cancellationToken).ConfigureAwait(false);
        return names;
    }

    private async Task<SemanticOutcome> SelectAsync(AtSpiNode node, bool selected, CancellationToken cancellationToken)
    {
        if (await AtSpiSelection.FindAsync(target, cancellationToken).ConfigureAwait(false) is not { } selection)
        {
            return selected
                ? await DoActionAsync(node, ActionNames.Select, cancellationToken).ConfigureAwait(false)
                : SemanticOutcome.Unsupported;
        }

        bool done = await selection.SetAsync(selected, cancellationToken).ConfigureAwait(false);
        return done ? SemanticOutcome.Done : SemanticOutcome.Refused;
    }

    private Task<SemanticOutcome> ExpandAsync(AtSpiNode node, bool expanded, CancellationToken cancellationToken)
    {
        bool isExpanded = AtSpiStates.ToElementStates(node.States, node.Role).HasFlag(ElementStates.Expanded);
        return isExpanded == expanded
            ? Task.FromResult(SemanticOutcome.Done)
            : DoActionAsync(node, expanded ? ActionNames.Expand : ActionNames.Collapse, cancellationToken);
    }

    private async Task<SemanticOutcome> SetValueAsync(AtSpiNode node, double value, CancellationToken cancellationToken)
    {
        if (!node.Has(AtSpiInterfaces.Value))
        {
            return SemanticOutcome.Unsupported;
        }

        DBusBody body = DBusBody.Of("ssv", writer =>
        {
            writer.WriteString(AtSpiNames.Value);
            writer.WriteString("CurrentValue");
            writer.WriteVariant(new DBusVariant("d", value));
        });
        await target.CallAsync(DBusNames.Properties, "Set", body, cancellationToken).ConfigureAwait(false);
        return SemanticOutcome.Done;
    }

    private async Task<SemanticOutcome> SetTextAsync(AtSpiNode node, string text, CancellationToken cancellationToken)
    {
        if (!node.Has(AtSpiInterfaces.EditableText) || text.Contains('\0', StringComparison.Ordinal))
        {
            return SemanticOutcome.Unsupported;
        }

        // Never InsertText: toolkits disagree whether its length counts bytes or characters.
        return AtSpiStates.ToElementStates(node.States, node.Role).HasFlag(ElementStates.Editable)
            ? await CallAsync(AtSpiNames.EditableText, "SetTextContents", DBusBody.OfStrings(text), cancellationToken).ConfigureAwait(false)
            : SemanticOutcome.Refused;
    }

    private async Task<SemanticOutcome> ScrollAsync(CancellationToken cancellationToken)
    {
        DBusBody body = DBusBody.Of("u", writer => writer.WriteUInt32(ScrollAnywhere));
        bool done = await target.TryCallAsync(AtSpiNames.Component, "ScrollTo", body, cancellationToken).ConfigureAwait(false);

        // Toolkits without scrolling answer false, so this is no refusal.
        return done ? SemanticOutcome.Done : SemanticOutcome.Unsupported;
    }

    private async Task<SemanticOutcome> CallAsync(string iface, string member, DBusBody body, CancellationToken cancellationToken) =>
        await target.TryCallAsync(iface, member, body, cancellationToken).ConfigureAwait(false)
            ? SemanticOutcome.Done
            : SemanticOutcome.Refused;
}
