using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>The container in which an object can be selected, and the object's number there.</summary>
/// <param name="container">The container.</param>
/// <param name="index">The object's number among its children.</param>
internal sealed class AtSpiSelection(AtSpiObject container, int index)
{
    /// <summary>Finds the container.</summary>
    /// <param name="item">The object to select.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The container; null when there is none.</returns>
    /// <exception cref="DBusException">The object is gone, or the application does not answer.</exception>
    public static async Task<AtSpiSelection?> FindAsync(AtSpiObject item, CancellationToken cancellationToken)
    {
        if (await item.GetParentAsync(cancellationToken).ConfigureAwait(false) is not { } parent)
        {
            return null;
        }

        DBusMessage answer = await item.CallAsync(AtSpiNames.Accessible, "GetIndexInParent", DBusBody.Empty, cancellationToken)
            .ConfigureAwait(false);
        int index = answer.Read("i").ReadInt32();
        AtSpiObject? container = await FindContainerAsync(parent, cancellationToken).ConfigureAwait(false);
        return container is not null && index >= 0 ? new AtSpiSelection(container, index) : null;
    }

    /// <summary>Selects the object, or takes it out of the selection.</summary>
    /// <param name="selected">True to select.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the application answered.</returns>
    /// <exception cref="DBusException">The call failed.</exception>
    public Task<bool> SetAsync(bool selected, CancellationToken cancellationToken) => container.TryCallAsync(
        AtSpiNames.Selection, selected ? "SelectChild" : "DeselectChild", AtSpiBodies.Integers(index), cancellationToken);

    // A combo box keeps its items in a menu, whose selection only highlights; the box itself is what selects.
    private static async Task<AtSpiObject?> FindContainerAsync(AtSpiObject parent, CancellationToken cancellationToken)
    {
        AtSpiNode node = await parent.GetIdentityAsync(cancellationToken).ConfigureAwait(false);
        if (node.Role is ElementRole.Menu && await parent.GetParentAsync(cancellationToken).ConfigureAwait(false) is { } owner)
        {
            AtSpiNode ownerNode = await owner.GetIdentityAsync(cancellationToken).ConfigureAwait(false);
            if (ownerNode.Role == ElementRole.ComboBox && ownerNode.Has(AtSpiInterfaces.Selection))
            {
                return owner;
            }
        }

        return node.Has(AtSpiInterfaces.Selection) ? parent : null;
    }
}
