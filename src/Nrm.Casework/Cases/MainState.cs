namespace Nrm.Casework.Cases;

/// <summary>The coarse state of a case (domain 2.2). Always derived from the tracks, so that it can never contradict them.</summary>
public enum MainState
{
    Signal,
    Screening,
    NotifiedAnonymous,
    SupportOnly,
    Referred,
    Presumed,
    Identified,
    NotRecognised,
    UnderReview,
    Inclusion,
    Closed,

    /// <summary>Read from storage only: a state that this version does not know (<see cref="CaseFacts.Unread"/>).</summary>
    Unread = -1,
}
