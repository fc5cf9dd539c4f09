using Nrm.Casework.Access;
using Nrm.Casework.Workflow;

namespace Nrm.Tool.Documents;

/// <summary>docs/access-matrix.md: who may see and do what.</summary>
public static class AccessMatrixPage
{
    public static string Write()
    {
        var categories = Enum.GetValues<DataCategory>();
        var page = new Page("Access matrix",
            "Whatever is not in these tables is denied. To somebody without a relationship to a case it does not exist; somebody with one sees its facts "
            + "(states, dates, deadlines) and opens only what the first table names.");
        page.Add("## Sections of a case");
        page.Add("`W` read and write, `R` read, `C` read only with the person's consent for the stated purpose, `-` never.");
        page.Table(["Role", "As", .. categories.Select(c => c.ToString())],
            from role in Enum.GetValues<Role>()
            from relationship in Enum.GetValues<Relationship>()
            where AccessMatrix.Rows.Any(r => r.Role == role && r.As == relationship)
            select (IReadOnlyList<string>)[Codes.Of(role), Codes.Of(relationship), .. categories.Select(c => Letter(AccessMatrix.For(role, relationship, c)))]);
        page.Add("Roles with no row above, which open no section of any case: "
            + string.Join(", ", Enum.GetValues<Role>().Where(r => AccessMatrix.Rows.All(row => row.Role != r)).Select(r => Codes.Of(r))) + ".");
        page.Table(["Role", "As", "Grant", "Sections", "Source"], AccessMatrix.Rows.Select(r => new[]
        {
            Codes.Of(r.Role), Codes.Of(r.As), Codes.Of(r.Grant), string.Join(", ", r.Categories), r.Source,
        }));
        page.Add("## What may be done to a case");
        page.Table(["Use case", "Track", "By", "Opens", "Writes", "Handed in unread"], UseCases.All.Select(u => new[]
        {
            $"`{u.Name}`",
            u.Track is { } track ? Engine.Definition(track).Code : "",
            string.Join("; ", u.By.Select(p => $"{Codes.Of(p.Role)} as {Codes.Of(p.As)}")),
            string.Join(", ", u.Reads.Select(s => s.Name)),
            string.Join(", ", u.Adds.Select(s => s.Name)),
            string.Join(", ", u.HandsIn.Select(s => s.Name)),
        }));
        page.Add("Only the program's own jobs do: " + string.Join(", ", UseCases.OfJobs.Select(u => $"`{u.Name}`")) + ".");
        page.Add("## What may be asked outside a case");
        page.Table(["Permission", "Roles"], Enum.GetValues<Permission>().Select(p => new[]
        {
            Codes.Of(p), string.Join(", ", Permissions.Of(p).Select(r => Codes.Of(r))),
        }));
        return page.ToString();
    }

    private static string Letter(Grant grant) => grant switch
    {
        Grant.None => "-",
        Grant.ReadWithConsent => "C",
        Grant.ReadLimited => "P",
        Grant.Read => "R",
        Grant.Write => "W",
    };
}
