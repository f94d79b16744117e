using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Tells an application's places on the screen where its toolkit does not. Thread-safe: the map is replaced as a whole.</summary>
/// <param name="application">The application.</param>
internal sealed class ApplicationSurfaces(AtSpiApplication application)
{
    private volatile SurfaceMap? _map;
    private volatile Dictionary<string, AtSpiNode> _corrected = [];

    private bool IsNeeded => !application.Traits.KnowsScreen;

    /// <summary>Places the objects of a reading; nothing to do where the toolkit did.</summary>
    /// <param name="tree">The objects, parents before their children.</param>
    /// <param name="cancellationToken">Ends the listing of windows.</param>
    /// <returns>A task that ends when all are placed.</returns>
    public async Task PlaceAsync(IReadOnlyList<PlacedNode> tree, CancellationToken cancellationToken)
    {
        if (IsNeeded)
        {
            _corrected = tree.Select(placed => placed.Node).Where(node => node.Told is not null).ToDictionary(node => node.Path);
            _map = SurfaceMap.Place(tree, await ListWindowsAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Whether the windows are where they were at the last reading.</summary>
    /// <param name="cancellationToken">Ends the listing of windows.</param>
    /// <returns>False when one moved, came or went; true where the toolkit tells places itself.</returns>
    public async ValueTask<bool> IsUnchangedAsync(CancellationToken cancellationToken) => !IsNeeded
        || (_map is { } map && map.Windows.Select(Outline).SequenceEqual(
            (await ListWindowsAsync(cancellationToken).ConfigureAwait(false)).Select(Outline)));

    /// <summary>Asks, together with an object, what is needed to place it.</summary>
    /// <param name="batch">Takes the question.</param>
    /// <param name="path">The object.</param>
    /// <returns>Takes the answer; null when nothing is needed or known.</returns>
    public AtSpiNode? AddRoot(QueryBatch batch, string path)
    {
        if (!IsNeeded || _map?.Find(path) is not { } surface)
        {
            return null;
        }

        var root = new AtSpiNode(surface.RootPath);
        batch.AddExtents(root);
        return root;
    }

    /// <summary>Corrects and places one object that was asked again.</summary>
    /// <param name="node">The object.</param>
    /// <param name="root">What fills its surface, as <see cref="AddRoot"/> gave it.</param>
    /// <param name="cancellationToken">Ends the listing of windows.</param>
    /// <returns>A task that ends when it is placed.</returns>
    public async ValueTask PlaceAgainAsync(AtSpiNode node, AtSpiNode? root, CancellationToken cancellationToken)
    {
        ObjectCorrections.Correct(application.Traits, node, _corrected.GetValueOrDefault(node.Path), _map?.IsHolderAble(node.Path) != false);
        if (!IsNeeded)
        {
            return;
        }

        Surface? surface = await FindNowAsync(node.Path, root?.Extents, cancellationToken).ConfigureAwait(false);
        node.Bounds = node.Extents is { } extents ? surface?.ToScreen(extents) : null;
        if (surface is null || node.Bounds?.Intersect(surface.Window.ContentBounds) is not { IsEmpty: false })
        {
            node.States &= ~AtSpiStates.Showing;
        }
    }

    /// <summary>Finds the surface of an object as it is now.</summary>
    /// <param name="path">The object.</param>
    /// <param name="rootExtents">The rectangle of what fills the surface, as the application tells it now; null for the remembered one.</param>
    /// <param name="cancellationToken">Ends the listing of windows.</param>
    /// <returns>The surface; null when its window is gone, or where the toolkit tells places itself.</returns>
    public async ValueTask<Surface?> FindNowAsync(string path, ScreenRect? rootExtents, CancellationToken cancellationToken)
    {
        if (!IsNeeded || _map?.Find(path) is not { } surface)
        {
            return null;
        }

        WindowInfo? window = (await ListWindowsAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => one.Id == surface.Window.Id);
        return window is null ? null : surface with { Window = window, Extents = rootExtents ?? surface.Extents };
    }

    private static (WindowId Id, ScreenRect Place, bool IsActive, string Title) Outline(WindowInfo window) =>
        (window.Id, window.ContentBounds, window.IsActive, window.Title);

    private async ValueTask<IReadOnlyList<WindowInfo>> ListWindowsAsync(CancellationToken cancellationToken) =>
        application.Options.Windows is { } windows
            ? [.. (await windows.ListAsync(cancellationToken).ConfigureAwait(false)).Where(IsOwn)]
            : [];

    private bool IsOwn(WindowInfo window) => window.ProcessId is { } owner && application.ProcessId is { } process
        ? owner == process
        : string.Equals(window.Application, application.Name, StringComparison.OrdinalIgnoreCase);
}
