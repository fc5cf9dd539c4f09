using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Children;

/// <summary>The rules of the age question (INV-05).</summary>
public static class AgeRules
{
    public static Rule FinalAdultResultIsTheAuthoritys { get; } = new(nameof(FinalAdultResultIsTheAuthoritys), "INV-05",
        "A final result that ends the treatment as a child is recorded by the authority that decides the case.",
        "CETS 197 art. 10(3); CM/Rec(2022)22; domain 2.4 T4",
        c => c.Input is not RecordAgeAssessment { EndsThePresumption: true }
            || c.Facts.IsHeldBy(c.Actor.StaffId, CaseFunction.Decider));
}
