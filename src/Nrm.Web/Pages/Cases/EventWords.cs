using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>What happened in a case, in words.</summary>
public static class EventWords
{
    public static string Of(CaseEvent e, CaseFacts facts, Words words) => CapabilityPages.Having(e.UseCase)?.Told(e, facts, words) ?? words.UseCaseDone(e.UseCase);
}
