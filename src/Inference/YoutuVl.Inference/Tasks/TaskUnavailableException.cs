namespace YoutuVl.Inference.Tasks;

/// <summary>The loaded model lacks what a task needs.</summary>
/// <param name="message">What is missing and what to do instead.</param>
public sealed class TaskUnavailableException(string message) : InferenceException(message);
