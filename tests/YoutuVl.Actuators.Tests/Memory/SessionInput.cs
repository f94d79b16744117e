using Xunit;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Tests.Memory;

/// <summary>Input in the words of a test.</summary>
internal static class SessionInput
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task PressChordAsync(this IDesktopSession session, string text)
    {
        var chord = KeyChord.Parse(text);
        var modifiers = new[] { (KeyModifiers.Control, "Control"), (KeyModifiers.Shift, "Shift"), (KeyModifiers.Alt, "Alt"), (KeyModifiers.Super, "Super") }
            .Where(m => chord.Modifiers.HasFlag(m.Item1)).Select(m => Key.Parse(m.Item2)).ToList();
        foreach (var key in modifiers.Append(chord.Key))
        {
            await session.Keyboard.PressAsync(key, Token);
        }

        await session.Keyboard.ReleaseAllAsync();
    }

    public static Task ClickAsync(this IDesktopSession session, Widget widget, int count = 1) =>
        session.ClickAsync(widget.Bounds?.Center ?? throw new InvalidOperationException($"{widget} is not shown."), count);

    public static async Task ClickAsync(this IDesktopSession session, ScreenPoint point, int count = 1)
    {
        await session.Pointer.MoveAsync(point, Token);
        for (var i = 0; i < count; i++)
        {
            await session.Pointer.PressAsync(PointerButton.Left, Token);
            await session.Pointer.ReleaseAsync(PointerButton.Left, Token);
        }
    }

    public static async Task DragAsync(this IDesktopSession session, ScreenPoint from, ScreenPoint to)
    {
        await session.Pointer.MoveAsync(from, Token);
        await session.Pointer.PressAsync(PointerButton.Left, Token);
        await session.Pointer.MoveAsync(to, Token);
        await session.Pointer.ReleaseAsync(PointerButton.Left, Token);
    }
}
