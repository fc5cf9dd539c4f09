using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Consent;

/// <summary>What an answer of the person about a purpose leaves behind, whichever use case it is given in.</summary>
internal static class ConsentSteps
{
    /// <summary>Records an answer about a purpose as a fact and, with what was explained, as a sealed record.</summary>
    public static void Record(CaseChange change, ConsentRecord record)
    {
        change.Legal(l => l with { Consents = [.. l.Consents, new ConsentFact(record.Purpose, StateOf(record.Answer), change.Today) { Sections = [.. (record.Sections ?? []).Where(s => Kernel.Sections.Find(s) is not null)] }] });
        change.Seal(Kernel.Sections.Consents, record, Ids.New());
    }

    private static ConsentState StateOf(string answer) => answer switch
    {
        "yes" => ConsentState.Given,
        "no" or "refused" => ConsentState.Refused,
        "withdrawn" => ConsentState.Withdrawn,
        "notAsked" or "unknown" or "notApplicable" => ConsentState.NotAsked,
        _ => throw new UndeclaredException($"the answer {answer} to a consent"),
    };
}
