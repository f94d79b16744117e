using YoutuVl.Perception.Change;

namespace YoutuVl.Actuators.Execution.Looking;

/// <summary>One moment on each of the desktop's journals.</summary>
/// <param name="Screen">On the screen's.</param>
/// <param name="Activity">On the accessibility interface's.</param>
/// <param name="Windows">On the window list's.</param>
internal readonly record struct Moment(ChangeStamp Screen, ChangeStamp Activity, ChangeStamp Windows);
