namespace YoutuVl.Inference.Quantization;

/// <summary>A weight is infinite or not a number: no numeric form can carry it.</summary>
public sealed class QuantizationException : InferenceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="tensor">The matrix.</param>
    /// <param name="row">The row of the value.</param>
    /// <param name="column">The column of the value.</param>
    /// <param name="value">The value: infinite or not a number.</param>
    public QuantizationException(string tensor, int row, int column, float value)
        : base($"The weights '{tensor}' hold {value} at row {row}, column {column}: the checkpoint is damaged. Fetch it again and compare its SHA-256 with the publisher's.") =>
        (Tensor, Row, Column, Value) = (tensor, row, column, value);

    /// <summary>The matrix.</summary>
    public string Tensor { get; }

    /// <summary>The row of the value, from 0.</summary>
    public int Row { get; }

    /// <summary>The column of the value, from 0.</summary>
    public int Column { get; }

    /// <summary>The value: infinite or not a number.</summary>
    public float Value { get; }
}
