using System.Text;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>What a desktop was made with, copied so that later changes of the options do not reach it.</summary>
/// <param name="Name">The name of the display.</param>
/// <param name="TerminationGrace">How long an application has to end politely.</param>
/// <param name="CanType">Which characters the keyboard can produce.</param>
internal sealed record MemoryDesktopSettings(string Name, TimeSpan TerminationGrace, Func<Rune, bool> CanType);
