namespace Nrm.Casework.Work;

/// <summary>Code lists of work between organisations.</summary>
public static class WorkCodes
{
    public static CodeList DeclineReason { get; } = new("declineReason", "1", ["full", "tooFar", "language", "specialNeeds", "safety", "other"]);
}
