using Microsoft.EntityFrameworkCore.Metadata;

namespace Nrm.Architecture.Tests;

/// <summary>
/// Promise 3: no column holds free text about a person. A text column is a code, an enum, a JSON of facts, or one of staff and organisations,
/// and stands in this list with the reason; a new one fails the test until somebody has thought about it.
/// </summary>
internal static class ColumnRules
{
    private static readonly HashSet<Type> Plain =
        [typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(int), typeof(long), typeof(bool), typeof(byte[])];

    private static readonly HashSet<string> Texts =
    [
        // Codes and references of a case.
        "cases.Reference", "cases.Profile", "cases.ProfileVersion", "cases.SubPopulation", "case_tracks.State", "clocks.ProfileVersion", "clocks.Source",
        "sections.Section", "case_events.UseCase", "case_events.ProfileVersion", "person_tokens.Kind",
        // JSON of facts, of records that a test walks: ids, dates, numbers, flags, codes.
        "case_facts.Name", "case_facts.Instance", "case_facts.Json", "case_tracks.Instance", "case_events.Steps", "case_events.Sealed",
        // What a repeated request is answered: a JSON of facts (ids, states, dates, lengths).
        "idempotency_keys.Result",
        // The audit log's vocabulary: kinds, subjects, explanation codes, purposes, random request ids.
        "audit_entries.Kind", "audit_entries.Subject", "audit_entries.Explanation", "audit_entries.Purpose", "audit_entries.RequestId",
        "audit_checkpoints.Note", "leases.Job",
        // Staff and organisations: not the people whom the cases are about.
        "staff.UserName", "staff.NormalizedUserName", "staff.DisplayName", "staff.Email", "staff.NormalizedEmail", "staff.PhoneNumber", "staff.PasswordHash",
        "staff.SecurityStamp", "staff.ConcurrencyStamp", "sessions.Device", "organisations.Name",
        "staff_claims.ClaimType", "staff_claims.ClaimValue", "staff_logins.LoginProvider", "staff_logins.ProviderKey", "staff_logins.ProviderDisplayName",
        "staff_tokens.LoginProvider", "staff_tokens.Name", "staff_tokens.Value",
    ];

    private static readonly HashSet<string> Values =
    [
        "case_tracks.Track", "clocks.Kind", "tasks.Kind", "tasks.Clock", "clocks.Length", "audit_entries.Sections", "organisations.DecidesFor", "organisations.SupportsFor",
    ];

    public static IEnumerable<string> Violations(IModel model) => model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(p => (Column: $"{TableOf(e)}.{p.Name}", p)))
        .Where(c => !IsAllowed(c.Column, Nullable.GetUnderlyingType(c.p.ClrType) ?? c.p.ClrType))
        .Select(c => $"{c.Column} ({c.p.ClrType.Name}): nobody has said that it identifies nobody");

    /// <summary>What is listed and does not exist any more.</summary>
    public static IEnumerable<string> Stale(IModel model)
    {
        var columns = model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(p => $"{TableOf(e)}.{p.Name}")).ToHashSet();
        return Texts.Concat(Values).Where(c => !columns.Contains(c));
    }

    private static bool IsAllowed(string column, Type type) =>
        type == typeof(string) ? Texts.Contains(column) : Plain.Contains(type) || type.IsEnum || Values.Contains(column);

    private static string TableOf(IEntityType type) => (string?)type.FindAnnotation("Relational:TableName")?.Value ?? type.Name;
}
