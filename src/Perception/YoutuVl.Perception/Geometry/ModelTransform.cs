namespace YoutuVl.Perception.Geometry;

/// <summary>
/// The only way between the pixels of one frame and the pixels of the resized picture that a model was given: a crop of the frame, scaled.
/// Out of range is an error, never a clamp. Immutable and thread-safe.
/// </summary>
public sealed record ModelTransform
{
    private readonly FrameTransform _scale;

    /// <summary>Initializes a new instance of the <see cref="ModelTransform"/> class.</summary>
    /// <param name="crop">The part of the frame that the model sees, in frame pixels; not empty.</param>
    /// <param name="modelWidth">The width of the model's picture, in model pixels; at least 1.</param>
    /// <param name="modelHeight">The height of the model's picture, in model pixels; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    public ModelTransform(FrameRect crop, int modelWidth, int modelHeight)
    {
        // The arithmetic of scaling one pixel grid onto another is the frame transform's; only the names of the spaces differ.
        _scale = new FrameTransform(new ScreenRect(crop.X, crop.Y, crop.Width, crop.Height), modelWidth, modelHeight);
        Crop = crop;
        Model = new ModelRect(0, 0, modelWidth, modelHeight);
    }

    /// <summary>Gets the part of the frame that the model sees.</summary>
    public FrameRect Crop { get; }

    /// <summary>Gets the whole picture of the model, in model pixels.</summary>
    public ModelRect Model { get; }

    /// <summary>Finds the model pixel that shows a frame pixel.</summary>
    /// <param name="point">A frame pixel inside <see cref="Crop"/>.</param>
    /// <returns>The model pixel.</returns>
    /// <exception cref="CoordinateOutOfRangeException">The model does not see that pixel.</exception>
    public ModelPoint ToModel(FramePoint point)
    {
        if (!Crop.Contains(point))
        {
            throw new CoordinateOutOfRangeException(point.ToString(), Crop.ToString());
        }

        var scaled = _scale.ToFrame(new ScreenPoint(point.X, point.Y));
        return new ModelPoint(scaled.X, scaled.Y);
    }

    /// <summary>Finds the frame pixel in the middle of what a model pixel shows.</summary>
    /// <param name="point">A model pixel inside <see cref="Model"/>.</param>
    /// <returns>The frame pixel.</returns>
    /// <exception cref="CoordinateOutOfRangeException">The point lies outside the model's picture.</exception>
    public FramePoint ToFrame(ModelPoint point)
    {
        if (!Model.Contains(point))
        {
            throw new CoordinateOutOfRangeException(point.ToString(), Model.ToString());
        }

        var source = _scale.ToScreen(new FramePoint(point.X, point.Y));
        return new FramePoint(source.X, source.Y);
    }

    /// <summary>Finds the smallest frame rectangle that holds everything a model rectangle shows.</summary>
    /// <param name="rect">A non-empty rectangle inside <see cref="Model"/>.</param>
    /// <returns>The frame rectangle.</returns>
    /// <exception cref="CoordinateOutOfRangeException">The rectangle leaves the model's picture, or it is empty.</exception>
    public FrameRect ToFrame(ModelRect rect)
    {
        if (rect.IsEmpty || !Model.Contains(rect))
        {
            throw new CoordinateOutOfRangeException(rect.ToString(), Model.ToString());
        }

        var source = _scale.ToScreen(new FrameRect(rect.X, rect.Y, rect.Width, rect.Height));
        return new FrameRect(source.X, source.Y, source.Width, source.Height);
    }
}
