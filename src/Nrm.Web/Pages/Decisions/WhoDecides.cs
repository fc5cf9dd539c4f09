using Nrm.Casework.Cases;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>Whose decisions are, for those who read of them and do not take them.</summary>
public static class WhoDecides
{
    /// <summary>Null for the one who decides, and for those who see the outcome only.</summary>
    public static string? InWords(CaseFrame frame, Guid reader, Words words)
    {
        var deciders = frame.View.People.Where(p => p.Function is CaseFunction.Decider).ToList();
        return frame.OutcomeOnly || deciders.Any(d => d.StaffId == reader) ? null
            : deciders.FirstOrDefault(d => d.StaffId is not null) is { } has ? words["Decisions in this case are for {0} to take.", Named(has)]
            : deciders.FirstOrDefault() is { } asked ? words["Decisions in this case are for {0} to take. Nobody there has taken the case yet.", Named(asked)]
            : words["Decisions in this case are for the competent authority to take. It does not have the case yet."];
    }

    private static string Named(CaseParticipant person) => string.Join(", ", new[] { person.DisplayName, person.Organisation }.Where(n => n is not null));
}
