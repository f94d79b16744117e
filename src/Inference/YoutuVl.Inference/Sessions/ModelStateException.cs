namespace YoutuVl.Inference.Sessions;

/// <summary>A call came in an order that the model's state does not allow, or did not fit into it.</summary>
/// <param name="message">What happened and what to do instead.</param>
public sealed class ModelStateException(string message) : InferenceException(message);
