namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary>Protocol numbers of <c>X11/X.h</c>, <c>XKB.h</c>, <c>XShm.h</c> and <c>damagewire.h</c> that are used here.</summary>
internal static class XConstants
{
    internal const nuint None = 0;
    internal const nuint CurrentTime = 0;
    internal const nuint AnyPropertyType = 0;
    internal const nuint PointerRoot = 1;

    internal const nuint AtomAtom = 4;
    internal const nuint AtomCardinal = 6;
    internal const nuint AtomInteger = 19;
    internal const nuint AtomString = 31;
    internal const nuint AtomWmClass = 67;
    internal const nuint AtomWmName = 39;
    internal const nuint AtomWmNormalHints = 40;
    internal const int IconicState = 3;

    internal const int DestroyNotify = 17;
    internal const int ConfigureNotify = 22;
    internal const int PropertyNotify = 28;
    internal const int SelectionClear = 29;
    internal const int SelectionRequest = 30;
    internal const int SelectionNotify = 31;
    internal const int ClientMessage = 33;

    internal const nint FocusChangeMask = 1 << 21;
    internal const nint StructureNotifyMask = 1 << 17;
    internal const nint SubstructureNotifyMask = 1 << 19;
    internal const nint SubstructureRedirectMask = 1 << 20;
    internal const nint PropertyChangeMask = 1 << 22;

    internal const int PropModeReplace = 0;
    internal const int PropertyNewValue = 0;
    internal const int PropertyDelete = 1;

    internal const int ZPixmap = 2;
    internal const nuint AllPlanes = 0xffffffff;
    internal const int IsViewable = 2;
    internal const int InputOnly = 2;

    internal const uint XkbUseCoreKbd = 0x0100;
    internal const uint XkbAllClientInfoMask = 0x07;
    internal const uint XkbAllComponentsMask = 0x7f;
    internal const uint ShiftMask = 1;
    internal const uint LockMask = 2;

    internal const int DamageReportDeltaRectangles = 1;

    internal const byte BadWindow = 3;
}
