using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>What sliders, spin buttons and progress bars share: a number between two limits.</summary>
public abstract class RangeWidget : Widget
{
    private double _number;

    private protected RangeWidget(string name, double minimum, double maximum)
        : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        Minimum = minimum;
        Maximum = maximum;
        _number = minimum;
    }

    /// <summary>Happens when <see cref="Number"/> changed.</summary>
    public event EventHandler? NumberChanged;

    /// <summary>Gets the least number.</summary>
    public double Minimum { get; }

    /// <summary>Gets the greatest number.</summary>
    public double Maximum { get; }

    /// <summary>Gets how far one key press or wheel notch goes.</summary>
    /// <value>The default is 1.</value>
    public double Increment { get; init; } = 1;

    /// <summary>Gets or sets the number; what is out of range becomes the nearest limit.</summary>
    public double Number
    {
        get => _number;
        set
        {
            using (Enter())
            {
                var fitting = Math.Clamp(value, Minimum, Maximum);
                if (!_number.Equals(fitting))
                {
                    Set(ref _number, fitting);
                    NumberChanged?.Invoke(this, EventArgs.Empty);
                }
            }
        }
    }

    internal override ValueRange? Range => new ValueRange(_number, Minimum, Maximum);

    internal override bool Focusable => true;

    internal override ElementActions OwnActions => ElementActions.SetValue;

    /// <summary>Gets the share of the range that the number has reached, from 0 to 1.</summary>
    private protected double Share => Maximum > Minimum ? (_number - Minimum) / (Maximum - Minimum) : 0;

    internal override SemanticOutcome Perform(SemanticRequest request)
    {
        if (request is not SemanticRequest.SetValue set)
        {
            return base.Perform(request);
        }

        Act(() => Number = set.Value);
        return SemanticOutcome.Done;
    }

    internal override bool KeyDown(KeyInput input)
    {
        double? next = input.Key.Name switch
        {
            "Up" or "Right" => Number + Increment,
            "Down" or "Left" => Number - Increment,
            "Home" => Minimum,
            "End" => Maximum,
            _ => null,
        };
        if (next is { } number)
        {
            Act(() => Number = number);
        }

        return next is not null;
    }

    internal override bool Wheel(int right, int down)
    {
        Act(() => Number -= down * Increment);
        return true;
    }
}
