namespace YoutuVl.Inference.Tokenization;

/// <summary>Who speaks.</summary>
public enum ChatRole
{
    /// <summary>Sets the tone; comes first.</summary>
    System,

    /// <summary>The person, or the program that asks for it.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,

    /// <summary>What a tool gave back.</summary>
    Tool,
}
