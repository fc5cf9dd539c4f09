using Nrm.Casework.Cases;
using Nrm.Casework.Reflection;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Tests.Workflow;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Reflection;

internal sealed class ReflectionTable : TrackTable
{
    public override Track Track => Track.Reflection;

    public override string Table => """
        NotDue                                                              | system:reflection-due      | Due                   |
        NotDue Due                                                          | system:start-reflection    | Running               | StartingEventHasHappened
        EndedExpired EndedFollowedByPermit EndedByPerson EndedExceptionally | system:restart-reflection  | Restarted             | StartingEventHasHappened
        Running Extended Restarted                                          | record-information-given   | =                     |
        Running Extended Restarted                                          | extend-reflection          | Extended              | PeriodOnlyGrows
        Running Extended Restarted                                          | end-reflection:by-person   | EndedByPerson         |
        Running Extended Restarted                                          | end-reflection:exceptionally | EndedExceptionally  | EvidenceIsRecorded RenewedContactWasVoluntary PersonWasHeard NotAgainstAChild ReasonsAreGiven
        Running Extended Restarted                                          | system:reflection-expires  | EndedExpired          |
        Running Extended Restarted                                          | system:permit-follows      | EndedFollowedByPermit |
        """;

    public override UseCase? Input(string trigger, bool good)
    {
        var reasons = good ? Given.Reasons : "too short";
        return trigger switch
        {
            "extend-reflection" => new ExtendReflection { Days = good ? 1 : 0, Reason = "health" },
            "end-reflection:exceptionally" => good
                ? Given.EndFor(ReflectionEndGround.VoluntaryRenewedContact)
                : new EndReflection { Ground = ReflectionEndGround.VoluntaryRenewedContact, Evidence = ["a call"], PersonHeard = false, Reasons = reasons },
            _ => null,
        };
    }

    public override CaseFacts Around(CaseFacts facts, string trigger, bool good) => good ? Contexts.In(facts, Track.Identification, "RGPositive") : facts;
}
