using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>What one reading learned about one accessible object. Filled by the reader, then left alone.</summary>
/// <param name="path">The object path in its application.</param>
internal sealed class AtSpiNode(string path)
{
    /// <summary>Gets the object path in its application.</summary>
    public string Path { get; } = path;

    /// <summary>Gets or sets the parent's path; null when it is not known or in another application.</summary>
    public string? ParentPath { get; set; }

    /// <summary>Gets or sets the place among the parent's children; -1 when the application does not tell.</summary>
    public int IndexInParent { get; set; } = -1;

    /// <summary>Gets or sets how many children the application says there are; -1 when it does not tell.</summary>
    public int ChildCount { get; set; } = -1;

    /// <summary>Gets or sets the children's paths, where the application listed them; null where it did not.</summary>
    public IReadOnlyList<string>? ChildPaths { get; set; }

    /// <summary>Gets or sets the interfaces.</summary>
    public AtSpiInterfaces Interfaces { get; set; }

    /// <summary>Gets or sets the accessible name as the application gives it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the accessible description.</summary>
    public string Description { get; set; } = "";

    /// <summary>Gets or sets AT-SPI's role number.</summary>
    public uint RoleNumber { get; set; }

    /// <summary>Gets or sets name and role number as the application gave them, where they were corrected; null elsewhere.</summary>
    public (string Name, uint RoleNumber)? Told { get; set; }

    /// <summary>Gets or sets AT-SPI's states, bit n for state number n.</summary>
    public ulong States { get; set; }

    /// <summary>Gets or sets the rectangle as the application tells it; null when it does not.</summary>
    public ScreenRect? Extents { get; set; }

    /// <summary>Gets or sets the rectangle in screen pixels; null when it is nowhere on the screen, or nobody knows where.</summary>
    public ScreenRect? Bounds { get; set; }

    /// <summary>Gets or sets the window that it lies in; null when that has to be found out by comparing.</summary>
    public WindowId? Window { get; set; }

    /// <summary>Gets or sets the beginning of the text; null when there is none or it was not asked for.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets the length of the whole text, in characters.</summary>
    public int? TextLength { get; set; }

    /// <summary>Gets or sets the number shown.</summary>
    public ValueRange? Range { get; set; }

    /// <summary>Gets or sets the id that the application's author gave it.</summary>
    public string? AutomationId { get; set; }

    /// <summary>Gets our role.</summary>
    public ElementRole Role => AtSpiRoles.ToElementRole(RoleNumber);

    /// <summary>Gets a value indicating whether it is shown, as far as its application knows.</summary>
    public bool IsShowing => (States & AtSpiStates.Showing) != 0;

    /// <summary>Gets a value indicating whether the object is dead.</summary>
    public bool IsDefunct => (States & AtSpiStates.Defunct) != 0;

    /// <summary>Whether the object has an interface.</summary>
    /// <param name="interfaces">The interface.</param>
    /// <returns>True when it has it.</returns>
    public bool Has(AtSpiInterfaces interfaces) => (Interfaces & interfaces) != 0;
}
