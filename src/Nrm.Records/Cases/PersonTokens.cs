using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Workflow;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Cases;

/// <summary>
/// Blind tokens by which a person may be found without their name being stored: a keyed hash of name and birth year together, never of
/// one of them alone, cut so short that several people share a value. A token selects candidates; it never answers.
/// </summary>
internal static class PersonTokens
{
    // 20 bits: at a hundred thousand people a value is shared by chance about once in ten; a dump of tokens proves nobody's presence.
    private const int Bits = 20;

    /// <summary>Null when the change does not touch the person.</summary>
    public static IReadOnlyList<PersonTokenRow>? For(KeySource keys, Guid caseId, IReadOnlyList<SealedWrite> writes) =>
        writes.LastOrDefault(w => w.Section == Sections.Person)?.Document is PersonDetails person
            ? [.. Of(keys, person).Select(t => new PersonTokenRow { CaseId = caseId, Kind = t.Kind, Token = t.Token })]
            : null;

    public static IReadOnlyList<(string Kind, byte[] Token)> Of(KeySource keys, PersonDetails person)
    {
        if (person.DateOfBirth is not { HasValue: true } born)
        {
            return [];
        }

        var year = born.Value.Earliest.Year.ToString(CultureInfo.InvariantCulture);
        var names = new[] { person.FullName, person.LatinName }.Concat(person.OtherNames ?? [])
            .Select(Plain).Where(n => n.Length > 0).Distinct().ToArray();
        return [.. names.Select(n => ("name+year", Token(keys, "name+year", $"{n}|{year}"))).DistinctBy(t => Convert.ToHexString(t.Item2))];
    }

    public static void Replace(NrmDbContext db, Guid caseId, IReadOnlyList<PersonTokenRow>? tokens)
    {
        if (tokens is null)
        {
            return;
        }

        db.PersonTokens.RemoveRange(db.PersonTokens.Where(t => t.CaseId == caseId));
        db.PersonTokens.AddRange(tokens);
    }

    /// <summary>Letters only, without marks, lower case, the parts in alphabetical order: "Vasiu, Ionela" equals "IONELA VASIU".</summary>
    public static string Plain(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var letters = name.Normalize(NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', new string([.. letters]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static byte[] Token(KeySource keys, string kind, string value)
    {
        var key = keys.DeriveKey($"index|{kind}");
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value));
        CryptographicOperations.ZeroMemory(key);
        var token = hash[..((Bits + 7) / 8)];
        token[^1] &= unchecked((byte)(0xFF << ((8 - (Bits % 8)) % 8)));
        return token;
    }
}
