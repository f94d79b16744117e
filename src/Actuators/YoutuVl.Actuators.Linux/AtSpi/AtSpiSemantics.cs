using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.DBus;
using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>Acts on accessible objects. Each call is bounded by the connection's call timeout.</summary>
/// <param name="directory">The applications that were listed by a snapshot.</param>
internal sealed class AtSpiSemantics(ApplicationDirectory directory) : ISemantics
{
    /// <inheritdoc/>
    public async ValueTask<SemanticOutcome> PerformAsync(
        ScreenElement element, SemanticRequest request, CancellationToken cancellationToken)
    {
        if (element.NativeKey is null)
        {
            return SemanticOutcome.Unsupported;
        }

        if (AtSpiObject.Find(directory, element) is not { } target)
        {
            return SemanticOutcome.Gone;
        }

        try
        {
            return await new AtSpiActor(target).PerformAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (DBusException error)
        {
            return error is DBusTimeoutException ? SemanticOutcome.NotResponding
                : AtSpiErrors.IsObjectGone(error) ? SemanticOutcome.Gone
                : AtSpiErrors.IsUnsupported(error) ? SemanticOutcome.Unsupported
                : SemanticOutcome.Refused;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ScreenElement?> RefreshAsync(ScreenElement element, CancellationToken cancellationToken) =>
        AskAsync<ScreenElement>(element, async target =>
        {
            AtSpiNode node = await target.GetIdentityAsync(cancellationToken).ConfigureAwait(false);
            if (node.IsDefunct)
            {
                return null;
            }

            node.AutomationId = element.AutomationId;
            QueryBatch batch = target.NewBatch();
            NodeQueries.AddDetails(batch, target.Application.Channel, node, SnapshotBudget.Default.MaxTextLength);
            AtSpiNode? root = target.Application.Surfaces.AddRoot(batch, node.Path);
            await target.RunAsync(batch, cancellationToken).ConfigureAwait(false);
            await target.Application.Surfaces.PlaceAgainAsync(node, root, cancellationToken).ConfigureAwait(false);
            return ElementTranslation.Apply(element, node);
        });

    /// <inheritdoc/>
    public ValueTask<string?> ReadTextAsync(ScreenElement element, CancellationToken cancellationToken) =>
        element.Has(ElementStates.Protected)
            ? ValueTask.FromResult<string?>(null)
            : AskAsync<string>(element, async target =>
            {
                int end = target.Application.Traits.KnowsEndOfText
                    ? -1
                    : await target.GetAsync(AtSpiNames.Text, "CharacterCount", cancellationToken).ConfigureAwait(false) as int? ?? 0;
                DBusMessage answer = await target
                    .CallAsync(AtSpiNames.Text, "GetText", AtSpiBodies.TextRange(0, end), cancellationToken).ConfigureAwait(false);
                return answer.Read("s").ReadString();
            });

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> HitTestAsync(ScreenElement element, ScreenPoint point, CancellationToken cancellationToken)
    {
        IReadOnlyList<AtSpiObject>? found = await AskAsync<IReadOnlyList<AtSpiObject>>(
            element, async target => await AtSpiHitTest.FindAsync(target, point, cancellationToken).ConfigureAwait(false))
            .ConfigureAwait(false);
        return [.. (found ?? []).Select(one => new AtSpiReference(one.Application.BusName, one.Path).ToKey())];
    }

    private async ValueTask<T?> AskAsync<T>(ScreenElement element, Func<AtSpiObject, Task<T?>> ask)
        where T : class
    {
        try
        {
            return AtSpiObject.Find(directory, element) is { } target ? await ask(target).ConfigureAwait(false) : null;
        }
        catch (DBusException)
        {
            return null; // gone, not offered or not answering: the caller hears that there is no answer
        }
    }
}
