using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution;

/// <summary>Knows which element carries which number in the overlays that were drawn. Thread-safe.</summary>
public interface IMarkTable
{
    /// <summary>Finds the element that carries a mark.</summary>
    /// <param name="mark">The mark.</param>
    /// <returns>The element; null when no overlay of that snapshot has the number.</returns>
    ElementId? Find(MarkTarget mark);
}
