using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <content>Keyboard mapping, with the parts of XKB that translate a keycode and read the locked state.</content>
internal static unsafe partial class LibX11
{
    [LibraryImport(Library)]
    internal static partial int XDisplayKeycodes(nint display, out int minimum, out int maximum);

    [LibraryImport(Library)]
    internal static partial nuint* XGetKeyboardMapping(nint display, byte firstKeycode, int count, out int keysymsPerKeycode);

    [LibraryImport(Library)]
    internal static partial int XChangeKeyboardMapping(
        nint display, int firstKeycode, int keysymsPerKeycode, nuint* keysyms, int keycodeCount);

    [LibraryImport(Library)]
    internal static partial XModifierKeymap* XGetModifierMapping(nint display);

    [LibraryImport(Library)]
    internal static partial int XFreeModifiermap(XModifierKeymap* map);

    [LibraryImport(Library)]
    internal static partial nint XkbGetMap(nint display, uint which, uint deviceSpec);

    [LibraryImport(Library)]
    internal static partial void XkbFreeKeyboard(nint keyboard, uint which, int freeAll);

    [LibraryImport(Library)]
    internal static partial int XkbGetState(nint display, uint deviceSpec, out XkbState state);

    [LibraryImport(Library)]
    internal static partial int XkbLockModifiers(nint display, uint deviceSpec, uint affect, uint values);

    [LibraryImport(Library)]
    internal static partial int XkbTranslateKeyCode(
        nint keyboard, byte keycode, uint modifiers, out uint consumedModifiers, out nuint keysym);
}
