namespace YoutuVl.Inference.Tokenization;

/// <summary>Where an added token was found.</summary>
/// <param name="Id">The token's id.</param>
/// <param name="Start">The first character that it takes.</param>
/// <param name="End">The character behind the last one.</param>
internal readonly record struct AddedTokenMatch(int Id, int Start, int End);
