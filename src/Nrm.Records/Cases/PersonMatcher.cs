using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Cases;

/// <summary>Opens a candidate's person section and compares it with who is asked for. Nothing of it goes further than yes or no.</summary>
internal static class PersonMatcher
{
    /// <summary>Null where the section does not open, and the question has no answer.</summary>
    public static async Task<bool?> Matches(NrmDbContext db, KeySource keys, Guid caseId, (HashSet<string> Names, int Year) asked, CancellationToken cancel)
    {
        var rows = await SectionStore.Latest(db, caseId, [Sections.Person], cancel);
        if (rows.Count == 0)
        {
            return false;
        }

        using var vault = await CaseVault.Unlock(db, keys, caseId);
        try
        {
            var (names, year) = Wanted((PersonDetails)vault.Open(Sections.Person, rows[0]));
            return year == asked.Year && names.Overlaps(asked.Names);
        }
        catch (Exception closed) when (closed is UnopenableException or UnreadableException)
        {
            return null;
        }
    }

    public static (HashSet<string> Names, int Year) Wanted(PersonDetails person) =>
        ([.. new[] { person.FullName, person.LatinName }.Concat(person.OtherNames ?? []).Select(PersonTokens.Plain).Where(n => n.Length > 0)],
            person.DateOfBirth is { HasValue: true } born ? born.Value.Earliest.Year : 0);
}
