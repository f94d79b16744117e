using YoutuVl.Actuators.Actions;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Carries out the actions of one type.</summary>
/// <typeparam name="TAction">The type.</typeparam>
internal abstract class Performer<TAction> : IPerformer
    where TAction : AgentAction
{
    /// <inheritdoc/>
    public Type ActionType => typeof(TAction);

    /// <inheritdoc/>
    public string? Fault(AgentAction action) => Fault((TAction)action);

    /// <inheritdoc/>
    public Need? NeedOf(AgentAction action) => NeedOf((TAction)action);

    /// <inheritdoc/>
    public WindowTarget? WindowOf(AgentAction action) => WindowOf((TAction)action);

    /// <inheritdoc/>
    public ValueTask<Delivery> PerformAsync(AgentAction action, PerformContext context, CancellationToken cancellationToken) =>
        PerformAsync((TAction)action, context, cancellationToken);

    /// <inheritdoc cref="IPerformer.Fault"/>
    protected virtual string? Fault(TAction action) => null;

    /// <inheritdoc cref="IPerformer.NeedOf"/>
    protected virtual Need? NeedOf(TAction action) => null;

    /// <inheritdoc cref="IPerformer.WindowOf"/>
    protected virtual WindowTarget? WindowOf(TAction action) => null;

    /// <inheritdoc cref="IPerformer.PerformAsync"/>
    protected abstract ValueTask<Delivery> PerformAsync(TAction action, PerformContext context, CancellationToken cancellationToken);
}
