namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A widget whose children can be selected.</summary>
internal interface IItemContainer
{
    bool IsSelected(Item item);

    void Choose(Item item, bool selected);
}
