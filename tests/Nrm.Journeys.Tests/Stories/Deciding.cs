using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>How the authority takes and decides a case by hand.</summary>
public static class Deciding
{
    public static async Task Take(Visit visit, Guid caseId)
    {
        await visit.Go($"/cases/{caseId}");
        await visit.Press("Take the case");
        await visit.Press("Take the case");
    }

    /// <summary>A positive first decision, looked at once more before it is recorded.</summary>
    public static async Task ReasonableGrounds(Visit visit, Guid caseId, string means, string reasons)
    {
        await visit.Go($"/cases/{caseId}");
        await visit.Press("Decide on reasonable grounds");
        await visit.Choose("The act", "Established");
        await visit.Choose("The means", means);
        await visit.Choose("The purpose", "Established");
        await visit.Choose("Are there reasonable grounds?", "Positive: there are reasonable grounds");
        await visit.Write("Reasons", reasons);
        await visit.Press("Continue and check");

        await visit.Reads("Check the decision before you record it");
        await visit.Reads(reasons);
        await visit.IsSound();
        await visit.Press("Record the decision");
        await visit.IsSound();
    }
}
