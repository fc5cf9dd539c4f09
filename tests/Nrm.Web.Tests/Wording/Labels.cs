using System.Reflection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Safety;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Language;
using Missing = Nrm.Casework.Kernel.Missing;

namespace Nrm.Web.Tests.Wording;

public sealed class Labels
{
    /// <summary>Shown to nobody.</summary>
    private static readonly string[] NotShown = ["databaseProvider", "dateMeaning"];

    private static readonly string[] Languages = ["en", "fr"];

    private static readonly string[] SharedAsFields =
    [
        "ReferralAccount", "SignalGiven", "AccountGiven", "Exploitation", "ExploitationPlace", "IndicatorRow", "ReferrerDetails", "ConsentRecord",
        "AgeRecord", "NeedsAssessed", "Need", "AssistancePlan", "PlanItem", "SafetyRecord", "RiskEvidence", "RiskEvidences", "RiskRow", "HealthDetails", "CaseNote",
    ];

    private static IEnumerable<Assembly> Program => [typeof(Codes).Assembly, typeof(Gate).Assembly];

    private static IEnumerable<Type> Enums => Program.SelectMany(a => a.GetExportedTypes()).Where(t => t.IsEnum && !NotShown.Contains(Words.ListOf(t)));

    private static IEnumerable<CodeList> Lists => typeof(CodeList).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(p => p.PropertyType == typeof(CodeList)).Select(p => (CodeList)p.GetValue(null)!);

    /// <summary>All that a page may want to name, as the key of its label.</summary>
    private static List<string> Wanted =>
    [
        .. Enums.SelectMany(t => Enum.GetValues(t).Cast<Enum>().Select(v => $"{Words.ListOf(t)}/{(v is Missing m ? MissingWords.Of(m) : Codes.Of(v))}")),
        .. Lists.SelectMany(l => l.Codes.Select(c => $"{l.Name}/{c}")),
        .. CodeList.Missing.Select(c => $"missing/{c}"),
        .. Engine.Tracks.Select(t => $"track/{t.Track.Code}"),
        .. Clock.All.Select(c => $"clockKind/{c.Kind.Code}"),
        .. TaskKind.All.Select(k => $"taskKind/{k.Code}"),
        .. Engine.Tracks.SelectMany(t => t.States.Select(s => $"{t.Track.Code}State/{s}")),
        .. Engine.Tracks.SelectMany(t => t.Triggers).Where(t => t.Contains(':', StringComparison.Ordinal)).Select(t => $"trigger/{t}"),
        .. UseCases.All.Concat(UseCases.OfJobs).SelectMany(u => (string[])[$"useCase/{u.Name}", $"useCaseDone/{u.Name}"]),
        .. Sections.All.Select(s => $"section/{s.Name}"),
        .. Enum.GetValues<Relationship>().Select(r => $"access/{Codes.Of(r)}"),
    ];

    [Fact]
    public void Everything_that_has_a_code_has_a_label_in_both_languages()
    {
        Assert.True(Wanted.Count > 400, "Hardly any code was found: the search is broken.");
        Findings.None(Wanted.Where(k => !Texts.English.Codes.ContainsKey(k)));
        Findings.None(Wanted.Where(k => !Texts.In("fr").Codes.ContainsKey(k)));
    }

    [Fact]
    public void Both_languages_label_the_same_codes() => Assert.Equal(Texts.English.Codes.Keys.Order(StringComparer.Ordinal), Texts.In("fr").Codes.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_label_is_left_of_a_code_that_is_gone()
    {
        string[] free = ["auditSubject/", "auditKind/", "access/", "country/", "field/"];

        Findings.None(Texts.English.Codes.Keys.Where(k => !free.Any(f => k.StartsWith(f, StringComparison.Ordinal))).Except(Wanted));
    }

    [Fact]
    public void No_label_is_a_code() => Findings.None(Languages.SelectMany(l => Wanted.Select(k => (Key: k, Label: Speaking.In(l, w => w.Label(k.Split('/', 2)[0], k.Split('/', 2)[1])))))
        .Where(l => char.IsLower(l.Label[0]) || (l.Label == l.Key.Split('/', 2)[1] && !l.Key.Contains("State/", StringComparison.Ordinal))).Select(l => l.Key));

    [Fact]
    public void No_two_codes_of_a_list_have_one_label() => Findings.None(Languages.SelectMany(l => Wanted.Distinct().Where(k => !k.StartsWith("access/", StringComparison.Ordinal))
        .GroupBy(k => (List: k.Split('/')[0], Label: Speaking.In(l, w => w.Label(k.Split('/', 2)[0], k.Split('/', 2)[1])))).Where(g => g.Count() > 1).Select(g => $"{l}: {string.Join(", ", g)}")));

    [Fact]
    public void Every_field_that_may_be_shared_has_a_label()
    {
        var fields = new HashSet<string>();
        foreach (var type in typeof(PersonalData).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(PersonalData)) && SharedAsFields.Contains(t.Name)))
        {
            fields.UnionWith(type.GetProperties().Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Where(f => f is not "by"));
        }

        fields.UnionWith(UseCases.All.Where(u => u.Keeps is not null).SelectMany(u => Names(u.Input)));
        Assert.True(fields.Count > 60, "Hardly any field was found: the search is broken.");
        Findings.None(fields.Where(f => !Words.HasLabel("field", f)));

        static IEnumerable<string> Names(Type record) => Fields.Of(record).Where(f => f.KeptIn is null && f.NotKept is null).SelectMany(f => f.Kind is PartAttribute ? Names(f.Type).Prepend(f.Name) : [f.Name]);
    }

    [Fact]
    public void Every_kind_and_subject_of_the_access_log_has_a_label()
    {
        var kinds = typeof(Nrm.Records.Audit.AuditKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var subjects = Sources.Of("Nrm.Records", ".cs").SelectMany(f => Subject(f.Source)).Distinct();

        Findings.None(kinds.Where(k => !Words.HasLabel("auditKind", k)));
        Findings.None(subjects.Where(s => !Words.HasLabel("auditSubject", s)));
        Findings.None(Sections.All.SelectMany(s => (string[])[s.Name, $"history-of-{s.Name}"]).Where(s => !Words.HasLabel("auditSubject", s)));

        static IEnumerable<string> Subject(string source) => System.Text.RegularExpressions.Regex.Matches(source, """(?:const string (?:Subject|\w*Act|DeadlineScan) = |AuditOutcome\.\w+, )"([a-z-]+)";?""")
            .Select(m => m.Groups[1].Value);
    }

    [Theory]
    [InlineData("support-worker/assigned", "Had this case")]
    [InlineData("decider/queue", "Waited in the organisation's queue")]
    [InlineData("role-may-not", "The role does not include it")]
    [InlineData("supervisor", "By role")]
    [InlineData("supervisor;found=3", "By role")]
    [InlineData("job/deadlines", "The system did it")]
    [InlineData("an-older-code", "Not known here (an-older-code)")]
    public void The_access_log_says_why(string code, string why) => Assert.Equal(why, Speaking.In("en", w => w.Why(code)));

    [Fact]
    public void Labels_are_asked_for_by_enum_by_list_and_by_name()
    {
        Assert.Equal("Travail forcé", Speaking.In("fr", w => w.Label(CodeLists.Exploitation, "forcedLabour")));
        Assert.Equal("Forced labour", Speaking.In("en", w => w.Label("exploitation", "forcedLabour")));
        Assert.Equal("Ne souhaite pas répondre", Speaking.In("fr", w => w.Label("exploitation", "refused")));
        Assert.Equal("Not known", Speaking.In("en", w => w.Missing(Missing.Unknown)));
        Assert.Equal("Support worker", Speaking.In("en", w => w.Role(Role.SupportWorker)));
        Assert.Equal("Reasonable grounds", Speaking.In("en", w => w.State(Track.Identification, "RGPositive")));
        Assert.Equal("Il existe des motifs raisonnables", Speaking.In("fr", w => w.Trigger("decide-reasonable-grounds:positive")));
        Assert.Equal("Wrote a note", Speaking.In("en", w => w.Trigger("add-note")));
        Assert.Equal("Not recorded", Speaking.In("en", w => w.Label("exploitation", null)));
        Assert.Equal("Where the person stays", Speaking.In("en", w => w.Section(Sections.Location) + ""));
    }
}
