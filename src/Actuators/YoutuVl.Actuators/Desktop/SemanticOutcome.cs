namespace YoutuVl.Actuators.Desktop;

/// <summary>How a semantic request went.</summary>
public enum SemanticOutcome
{
    /// <summary>The application took the call.</summary>
    Done,

    /// <summary>The element does not offer this; another route may work.</summary>
    Unsupported,

    /// <summary>The application refused, for example because the element is disabled.</summary>
    Refused,

    /// <summary>The element no longer exists.</summary>
    Gone,

    /// <summary>The application did not answer in time; the call may still have been carried out.</summary>
    NotResponding,
}
