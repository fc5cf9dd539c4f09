using Nrm.Records;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>Who looked, in words: name, what they do in the case or in which role they looked, organisation.</summary>
public static class AccessWords
{
    public static string Who(AccessLogLine line, Guid reader, Words words) => line.StaffId == reader ? words["You"] : string.Join(", ", new[]
    {
        line.Staff ?? words["The system"],
        line.Functions.Count > 0 ? string.Join(", ", line.Functions.Select(f => words.Label(f))) : line.Role is { } role ? words.Role(role) : null,
        line.Organisation,
    }.Where(t => t is not null));
}
