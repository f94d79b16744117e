namespace YoutuVl.Inference.Retrieval;

/// <summary>
/// How a vector is taken from the language model's final hidden states. The model was not trained for retrieval, so neither form is more than a
/// rough measure of likeness: fit for finding one screenshot among some hundred, not for judging whether two pictures show the same.
/// </summary>
public enum EmbeddingForm
{
    /// <summary>
    /// The state of the last position after asking for one word that sums up the picture or the sentence. Pictures and texts get comparable vectors, because
    /// both are what the model is about to say.
    /// </summary>
    OneWord,

    /// <summary>
    /// The mean of the states at the positions of the picture or of the text. Costs no question, suits picture against picture, and compares pictures with texts poorly.
    /// </summary>
    MeanState,
}
