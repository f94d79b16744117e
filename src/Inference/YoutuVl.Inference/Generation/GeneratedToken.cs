namespace YoutuVl.Inference.Generation;

/// <summary>One generated token.</summary>
/// <param name="Id">The token's id.</param>
/// <param name="Text">
/// The text that became certain with this token: whole characters only. Empty while a character is incomplete, for special tokens,
/// and while the text could still become a stop string.
/// </param>
/// <param name="LogProbability">Natural logarithm of the probability that the model gave it, before penalty, temperature and constraint.</param>
public readonly record struct GeneratedToken(int Id, string Text, float LogProbability);
