namespace Nrm.Casework.Assistance;

/// <summary>Why help ends. No decision, permit or co-operation is a reason (INV-01).</summary>
public enum AssistanceEndReason
{
    GoalsMet,
    PersonAsked,
    HandedToOtherService,
    Returned,
    LostContactAfterTrace,
    Deceased,
}
