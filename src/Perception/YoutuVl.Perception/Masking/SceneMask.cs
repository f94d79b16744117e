using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Masking;

/// <summary>Takes secrets out of elements and windows, and finds the places on the screen that show them.</summary>
internal static class SceneMask
{
    /// <summary>Masks a scene.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="mask">The secrets.</param>
    /// <returns>The scene without them; the same lists when there was nothing to mask.</returns>
    public static MaskedScene Apply(ElementList elements, IReadOnlyList<WindowInfo> windows, TextMask mask)
    {
        List<ScreenRect> hidden = [];
        var maskedWindows = MaskWindows(windows, mask, hidden);
        ScreenElement[]? masked = null;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            var clean = Clean(element, mask);
            if (!ReferenceEquals(clean, element))
            {
                masked ??= [.. elements];
                masked[i] = clean;
            }

            if (element.Bounds is { IsEmpty: false } bounds && (IsProtected(element) || !ReferenceEquals(clean, element)))
            {
                hidden.AddRange(IsWindow(element) ? TitleOf(bounds, WindowOf(element, windows)) : [bounds]);
            }
        }

        var list = masked is null ? elements : new ElementList(elements.Snapshot, masked);
        return new MaskedScene(list, maskedWindows, hidden);
    }

    /// <summary>Tells whether an element's content is never shown to anyone.</summary>
    /// <param name="element">The element.</param>
    /// <returns>True for password fields and the like.</returns>
    public static bool IsProtected(ScreenElement element) =>
        element.Has(ElementStates.Protected) || element.Role == ElementRole.PasswordBox;

    private static ScreenElement Clean(ScreenElement element, TextMask mask)
    {
        if (mask.IsEmpty && !IsProtected(element))
        {
            return element;
        }

        var cut = element.TextLength > element.Value?.Length;
        var value = cut ? mask.ApplyToCut(element.Value) : mask.Apply(element.Value);
        var clean = element with
        {
            Name = mask.Apply(element.Name),
            Description = mask.Apply(element.Description),
            Value = IsProtected(element) ? null : value,
            TextLength = IsProtected(element) ? null : element.TextLength,
            AutomationId = mask.Apply(element.AutomationId),
            NativeRole = mask.Apply(element.NativeRole),
            Application = mask.Apply(element.Application),
        };
        return clean == element ? element : clean;
    }

    private static bool IsWindow(ScreenElement element) => element.Role is ElementRole.Window or ElementRole.Dialog or ElementRole.Application;

    private static WindowInfo? WindowOf(ScreenElement element, IReadOnlyList<WindowInfo> windows) =>
        element.Window is { } id ? windows.FirstOrDefault(w => w.Id == id) : null;

    private static IReadOnlyList<WindowInfo> MaskWindows(IReadOnlyList<WindowInfo> windows, TextMask mask, List<ScreenRect> hidden)
    {
        WindowInfo[]? masked = null;
        for (var i = 0; i < windows.Count; i++)
        {
            var title = mask.Apply(windows[i].Title);
            var application = mask.Apply(windows[i].Application);
            if (ReferenceEquals(title, windows[i].Title) && ReferenceEquals(application, windows[i].Application))
            {
                continue;
            }

            masked ??= [.. windows];
            masked[i] = windows[i] with { Title = title, Application = application };
            hidden.AddRange(TitleOf(windows[i].Bounds, windows[i]));
        }

        return masked ?? windows;
    }

    // A title is drawn by the window manager around the content. Where the application draws its own title nobody knows its place, and
    // the whole window goes black.
    private static IEnumerable<ScreenRect> TitleOf(ScreenRect bounds, WindowInfo? window)
    {
        if (window is null || window.Bounds == window.ContentBounds || !window.Bounds.Contains(window.ContentBounds))
        {
            return [window is null ? bounds : window.Bounds.Union(bounds)];
        }

        var outer = window.Bounds;
        var inner = window.ContentBounds;
        ScreenRect[] sides =
        [
            new(outer.X, outer.Y, outer.Width, inner.Y - outer.Y),
            new(outer.X, inner.Bottom, outer.Width, outer.Bottom - inner.Bottom),
            new(outer.X, inner.Y, inner.X - outer.X, inner.Height),
            new(inner.Right, inner.Y, outer.Right - inner.Right, inner.Height),
        ];
        return sides.Where(s => !s.IsEmpty);
    }
}
