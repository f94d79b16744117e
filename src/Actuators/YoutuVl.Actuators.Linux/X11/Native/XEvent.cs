using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.X11.Native;

/// <summary>The <c>XEvent</c> union (192 bytes on 64-bit) with the members that are read or written here.</summary>
[StructLayout(LayoutKind.Explicit, Size = 192)]
internal struct XEvent
{
    [FieldOffset(0)] internal int Type;
    [FieldOffset(0)] internal PropertyChange Property;
    [FieldOffset(0)] internal Configuration Configure;
    [FieldOffset(0)] internal WindowNotice Window;
    [FieldOffset(0)] internal SelectionLoss Cleared;
    [FieldOffset(0)] internal SelectionDemand Demand;
    [FieldOffset(0)] internal SelectionAnswer Answer;
    [FieldOffset(0)] internal ClientData Client;
    [FieldOffset(0)] internal DamageArea Damage;

    /// <summary>The fields every event begins with.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Head
    {
        internal int Type;
        internal nuint Serial;
        internal int SendEvent;
        internal nint Display;
    }

    /// <summary><c>XPropertyEvent</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PropertyChange
    {
        internal Head Head;
        internal nuint Window;
        internal nuint Atom;
        internal nuint Time;
        internal int State;
    }

    /// <summary><c>XConfigureEvent</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Configuration
    {
        internal Head Head;
        internal nuint Event;
        internal nuint Window;
        internal int X;
        internal int Y;
        internal int Width;
        internal int Height;
    }

    /// <summary>The common start of <c>XMapEvent</c>, <c>XUnmapEvent</c> and <c>XDestroyWindowEvent</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct WindowNotice
    {
        internal Head Head;
        internal nuint Event;
        internal nuint Window;
    }

    /// <summary><c>XSelectionClearEvent</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct SelectionLoss
    {
        internal Head Head;
        internal nuint Window;
        internal nuint Selection;
        internal nuint Time;
    }

    /// <summary><c>XSelectionRequestEvent</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct SelectionDemand
    {
        internal Head Head;
        internal nuint Owner;
        internal nuint Requestor;
        internal nuint Selection;
        internal nuint Target;
        internal nuint Property;
        internal nuint Time;
    }

    /// <summary><c>XSelectionEvent</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct SelectionAnswer
    {
        internal Head Head;
        internal nuint Requestor;
        internal nuint Selection;
        internal nuint Target;
        internal nuint Property;
        internal nuint Time;
    }

    /// <summary><c>XClientMessageEvent</c> with its data as five longs (format 32).</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ClientData
    {
        internal Head Head;
        internal nuint Window;
        internal nuint MessageType;
        internal int Format;
        internal nint Data0;
        internal nint Data1;
        internal nint Data2;
        internal nint Data3;
        internal nint Data4;
    }

    /// <summary><c>XDamageNotifyEvent</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct DamageArea
    {
        internal Head Head;
        internal nuint Drawable;
        internal nuint Damage;
        internal int Level;
        internal int More;
        internal nuint Timestamp;
        internal short X;
        internal short Y;
        internal ushort Width;
        internal ushort Height;
    }
}
