using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Pages;

/// <summary>
/// Copies cases row by row: new ids, a new number, a key of its own under which every document is sealed anew, and other people at work on it.
/// Only supervisors stay the same, and organisations: they see thousands. A quarter of the copies waits in the authority's queue.
/// </summary>
internal sealed partial class CaseCopies
{
    private static readonly string[] Children = ["case_facts", "case_tracks", "assignments", "clocks", "tasks", "case_events"];

    private readonly Bulk _bulk;
    private readonly KeySource _keys;
    private readonly Dictionary<string, Rows> _tables = [];
    private readonly Dictionary<string, ILookup<Guid, object[]>> _byCase = [];
    private readonly Dictionary<Guid, List<(object[] Row, SectionAddress Address, string Category, string Text)>> _opened = [];
    private readonly Dictionary<int, Dictionary<Guid, Guid>> _people = [];

    private CaseCopies(Bulk bulk, KeySource keys)
    {
        _bulk = bulk;
        _keys = keys;
    }

    public static async Task Add(NrmDbContext db, Bulk bulk, KeySource keys, int wanted)
    {
        var copies = new CaseCopies(bulk, keys);
        await copies.Load();
        await copies.OpenAll(db);
        var supervisors = await db.StaffRoles.Where(r => r.Role == Role.Supervisor).Select(r => r.StaffId).ToListAsync();
        var waiting = await db.Assignments.Where(a => a.Function == CaseFunction.Decider && a.StaffId == null && a.EndedAt == null)
            .Where(a => db.Cases.Any(c => c.Id == EF.Property<Guid>(a, Mapping.CaseId) && c.Profile == "GB")).Select(a => EF.Property<Guid>(a, Mapping.CaseId)).Distinct().ToListAsync();
        var seeds = copies._tables["cases"].Values.Select(r => copies._tables["cases"].Id(r, "Id")).ToList();
        var plan = Enumerable.Range(0, Math.Max(0, wanted - seeds.Count))
            .Select(i => (Seed: i % 4 == 0 ? waiting[i / 4 % waiting.Count] : seeds[i % seeds.Count], Copy: (i / seeds.Count) + 1, Minutes: i)).ToList();
        await copies.CopyStaff(plan.Select(p => p.Copy).DefaultIfEmpty(0).Max(), supervisors);
        foreach (var chunk in plan.Chunk(500))
        {
            await copies.Write(chunk);
        }
    }

    private async Task Load()
    {
        foreach (var table in Children.Concat(["cases", "sections", "person_tokens", "staff", "staff_roles", "case_keys"]))
        {
            var rows = await _bulk.Read(table);
            _tables[table] = rows;
            if (table is not ("staff" or "staff_roles"))
            {
                _byCase[table] = rows.Values.ToLookup(r => rows.Id(r, table is "cases" ? "Id" : "CaseId"));
            }
        }
    }

    private async Task OpenAll(NrmDbContext db)
    {
        foreach (var of in (await db.Sections.AsNoTracking().ToListAsync()).GroupBy(s => s.CaseId))
        {
            using var vault = await CaseVault.Unlock(db, _keys, of.Key);
            var sections = _tables["sections"];
            _opened[of.Key] = [.. _byCase["sections"][of.Key].Select(row =>
            {
                var address = new SectionAddress(
                    of.Key, (string)row[sections.At("Section")], sections.Id(row, "Item"), Convert.ToInt32(row[sections.At("SchemaVersion")], CultureInfo.InvariantCulture),
                    Convert.ToInt32(row[sections.At("Revision")], CultureInfo.InvariantCulture));
                var section = Sections.Find(address.Section)!;
                var stored = of.Single(s => s.Section == address.Section && s.Item == address.Item && s.Revision == address.Revision);
                return (row, address, Codes.Of(section.Category), Encoding.UTF8.GetString(vault.OpenBytes(section.Category, stored)));
            })];
        }
    }

    private async Task CopyStaff(int copies, List<Guid> supervisors)
    {
        var (staff, roles) = (_tables["staff"], _tables["staff_roles"]);
        var (people, parts) = (new List<object[]>(), new List<object[]>());
        for (var copy = 1; copy <= copies; copy++)
        {
            var ids = staff.Values.Select(r => staff.Id(r, "Id")).Where(id => !supervisors.Contains(id)).ToDictionary(id => id, _ => Guid.CreateVersion7());
            _people[copy] = ids;
            people.AddRange(staff.Values.Where(r => ids.ContainsKey(staff.Id(r, "Id"))).Select(r =>
            {
                var row = Mapped(r, ids);
                row[staff.At("UserName")] = $"{row[staff.At("UserName")]}.{copy}";
                row[staff.At("NormalizedUserName")] = $"{row[staff.At("NormalizedUserName")]}.{copy}";
                return row;
            }));
            parts.AddRange(roles.Values.Where(r => ids.ContainsKey(roles.Id(r, "StaffId"))).Select(r => Mapped(r, ids)));
        }

        await _bulk.Write("staff", staff.Columns, people);
        await _bulk.Write("staff_roles", roles.Columns, parts);
    }

    private async Task Write((Guid Seed, int Copy, int Minutes)[] chunk)
    {
        var written = Children.Concat(["cases", "sections", "person_tokens", "case_keys"]).ToDictionary(t => t, _ => new List<object[]>());
        foreach (var (seed, copy, minutes) in chunk)
        {
            var ids = new Dictionary<Guid, Guid>(_people[copy]) { [seed] = Guid.CreateVersion7() };
            foreach (var table in new[] { "assignments", "clocks", "tasks", "case_events" })
            {
                foreach (var row in _byCase[table][seed])
                {
                    ids[_tables[table].Id(row, "Id")] = Guid.CreateVersion7();
                }
            }

            var cases = _tables["cases"];
            var own = Mapped(_byCase["cases"][seed].Single(), ids);
            own[cases.At("Reference")] = CaseReference.New();
            own[cases.At("OpenedAt")] = Earlier(own[cases.At("OpenedAt")], minutes);
            written["cases"].Add(own);
            foreach (var table in Children)
            {
                written[table].AddRange(_byCase[table][seed].Select(r => Mapped(r, ids)));
            }

            // Copies of one task would all fall due on one day and be asked for at one instant: a queue would hold thousands of them in a row.
            var tasks = _tables["tasks"];
            foreach (var row in written["tasks"].TakeLast(_byCase["tasks"][seed].Count()))
            {
                row[tasks.At("CreatedAt")] = Earlier(row[tasks.At("CreatedAt")], minutes % 10_000);
                row[tasks.At("DueOn")] = Later(row[tasks.At("DueOn")], (minutes % 14) - 6);
            }

            written["person_tokens"].AddRange(_byCase["person_tokens"][seed].Select(r => With(Mapped(r, ids), _tables["person_tokens"].At("Token"), RandomNumberGenerator.GetBytes(3))));
            Seal(seed, ids, written);
        }

        foreach (var table in written.Keys.OrderBy(t => t is not "cases"))
        {
            await _bulk.Write(table, _tables[table].Columns, written[table]);
        }
    }

    private void Seal(Guid seed, Dictionary<Guid, Guid> ids, Dictionary<string, List<object[]>> written)
    {
        using var key = CaseKey.Generate();
        var wrapped = _keys.Wrap(key, ids[seed]);
        if (_byCase["case_keys"][seed].FirstOrDefault() is { } one)
        {
            var row = With(Mapped(one, ids), _tables["case_keys"].At("Wrapped"), wrapped.Bytes);
            row[_tables["case_keys"].At("Version")] = Convert.ChangeType(1, one[_tables["case_keys"].At("Version")].GetType(), CultureInfo.InvariantCulture);
            written["case_keys"].Add(row);
        }

        foreach (var (row, address, category, text) in _opened.GetValueOrDefault(seed, []))
        {
            var plain = Encoding.UTF8.GetBytes(Mapped(text, ids));
            written["sections"].Add(With(Mapped(row, ids), _tables["sections"].At("Sealed"), key.Seal(category, address with { CaseId = ids[seed] }, plain)));
        }
    }

    private static object Earlier(object at, int minutes) => at is DateTime instant
        ? instant.AddMinutes(-minutes)
        : DateTime.Parse((string)at, CultureInfo.InvariantCulture).AddMinutes(-minutes).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static object Later(object day, int days) => day switch
    {
        DateTime instant => instant.AddDays(days),
        DateOnly date => date.AddDays(days),
        string text => DateOnly.Parse(text, CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => day,
    };

    private static object[] With(object[] row, int at, object value)
    {
        row[at] = value;
        return row;
    }

    private object[] Mapped(object[] row, Dictionary<Guid, Guid> ids) => [.. row.Select(value => value switch
    {
        Guid id => ids.GetValueOrDefault(id, id),
        string { Length: 36 } text when _bulk.Provider is DatabaseProvider.Sqlite && Guid.TryParse(text, out var id) => ids.GetValueOrDefault(id, id).ToString().ToUpperInvariant(),
        string { Length: > 36 } text => Mapped(text, ids),
        _ => value,
    })];

    private static string Mapped(string text, Dictionary<Guid, Guid> ids) => Ids().Replace(text, found => ids.GetValueOrDefault(Guid.Parse(found.Value), Guid.Parse(found.Value)).ToString());

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
