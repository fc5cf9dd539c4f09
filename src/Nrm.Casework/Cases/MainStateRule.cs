using static Nrm.Casework.Cases.IdentificationTrack;

namespace Nrm.Casework.Cases;

/// <summary>Derives the main state (domain 2.2) from identification, assistance, the way in, and closure.</summary>
public static class MainStateRule
{
    /// <exception cref="UndeclaredException">The identification state is not declared: nothing falls back to a guess.</exception>
    public static MainState Derive(CaseFacts facts)
    {
        if (facts.Legal.Closure?.ClosedOn is not null)
        {
            return MainState.Closed;
        }

        var recognised = facts.StateOf(Track.Identification) switch
        {
            NotStarted => Before(facts.Entry),
            var state when AwaitsFirstDecision.Contains(state) => MainState.Referred,
            var state when AwaitsFinalDecision.Contains(state) => MainState.Presumed,
            var state when NotRecognised.Contains(state) => MainState.NotRecognised,
            CGPositive => MainState.Identified,
            ReconsiderationRequested => MainState.UnderReview,
            Reversed => FirstStage(facts) is DecisionStage.ConclusiveGrounds ? MainState.Identified : MainState.Presumed,
            Withdrawn => MainState.SupportOnly,
            var other => throw new UndeclaredException($"identification state {other}"),
        };
        return recognised is MainState.Presumed or MainState.Identified && facts.Legal.Assistance.InclusionSince is not null
            ? MainState.Inclusion
            : recognised;
    }

    /// <summary>The stage of the last decision that was not itself a reconsideration.</summary>
    public static DecisionStage? FirstStage(CaseFacts facts) =>
        facts.Legal.Decisions.LastOrDefault(d => d.Stage is not DecisionStage.Reconsideration)?.Stage;

    private static MainState Before(EntryRoute entry) => entry switch
    {
        EntryRoute.Signal => MainState.Signal,
        EntryRoute.Screening or EntryRoute.Referral => MainState.Screening,
        EntryRoute.AnonymousNotification => MainState.NotifiedAnonymous,
        EntryRoute.SupportOnly => MainState.SupportOnly,
    };
}
