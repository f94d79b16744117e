using YoutuVl.Actuators.Actions;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>The one list of who carries out which action.</summary>
internal static class PerformerTable
{
    private static readonly Dictionary<Type, IPerformer> Performers = new IPerformer[]
    {
        new MovePointerPerformer(), new ClickPerformer(), new ButtonDownPerformer(), new ButtonUpPerformer(), new DragPerformer(), new ScrollPerformer(),
        new TypePerformer(), new KeyPerformer(), new HoldKeyPerformer(), new FillSecretPerformer(),
        new SetClipboardPerformer(), new ReadClipboardPerformer(),
        new InvokePerformer(), new TogglePerformer(), new SelectPerformer(), new ExpandPerformer(), new SetValuePerformer(), new SetTextPerformer(),
        new FocusPerformer(), new ScrollIntoViewPerformer(), new ReadPerformer(),
        new ActivateWindowPerformer(), new MoveWindowPerformer(), new ResizeWindowPerformer(), new SetWindowStatePerformer(), new CloseWindowPerformer(),
        new LaunchPerformer(), new WaitPerformer(), new WaitForPerformer(), new AssertPerformer(),
    }.ToDictionary(p => p.ActionType);

    /// <summary>Finds who carries out an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The performer.</returns>
    public static IPerformer For(AgentAction action) => Performers[action.GetType()];
}
