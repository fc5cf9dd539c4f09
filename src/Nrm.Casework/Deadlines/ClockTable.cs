namespace Nrm.Casework.Deadlines;

/// <summary>The clocks as a table: one row each, checked to be complete by a test.</summary>
internal static class ClockTable
{
    private const string DutyStays = "A duty of the authority is never put off by a holiday.";

    public static readonly IReadOnlyList<ClockTerms> All =
    [
        new(ClockKind.C03ReasonableGrounds, "C03", "First decision", "the referral is received",
            "The delay is escalated. Silence never counts as refused; where the profile says that it grants, the authority records the grant.",
            Protects: false, HolidayRule.StaysOnTheDay, DutyStays),
        new(ClockKind.C04Reflection, "C04", "Period without obligations", "the event named by the profile, else the positive first decision",
            "A task asks what comes next. Nothing is withdrawn by the end of the period alone.",
            Protects: true, HolidayRule.MovesLater, "The person keeps the protection until the next working day."),
        new(ClockKind.C05ConclusiveEarliest, "C05", "Earliest final decision", "the positive first decision",
            "A negative final decision may be taken after this day, not on it or before.",
            Protects: true, HolidayRule.MovesLater, "A final decision never comes before the period has run; it moves with the period's end."),
        new(ClockKind.C06ConclusiveTarget, "C06", "Target for the final decision", "the positive first decision",
            "The delay is escalated.",
            Protects: false, HolidayRule.StaysOnTheDay, DutyStays),
        new(ClockKind.C07Reconsideration, "C07", "Request for reconsideration", "the negative decision is notified",
            "A late request is still possible with reasons.",
            Protects: true, HolidayRule.MovesLater, "The person may still ask on the next working day."),
        new(ClockKind.C12NeedsAssessment, "C12", "First assessment of needs", "the first contact or the positive first decision",
            "The delay is escalated.",
            Protects: false, HolidayRule.StaysOnTheDay, DutyStays),
        new(ClockKind.C13PlanReview, "C13", "Review of the plan", "the plan is agreed or reviewed",
            "A task asks for the review; services go on.",
            Protects: false, HolidayRule.StaysOnTheDay, DutyStays),
        new(ClockKind.C15ReturnAssessmentValidity, "C15", "Validity of the assessment", "the assessment is signed",
            "The assessment has expired and every prepared journey is suspended until a new one.",
            Protects: false, HolidayRule.StaysOnTheDay, "A longer validity would let a journey rest on older facts."),
    ];

    public static ClockTerms Of(ClockKind kind) =>
        All.SingleOrDefault(terms => terms.Kind == kind) ?? throw new ArgumentOutOfRangeException(nameof(kind));
}
