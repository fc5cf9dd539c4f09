using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Children;
using Nrm.Casework.Consent;
using Nrm.Casework.Decisions;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Safety;

namespace Nrm.Casework.Documents;

/// <summary>All sections of a case, by name. A section that is not listed does not exist.</summary>
public static class Sections
{
    public static Section<PersonDetails> Person { get; } = new("person", DataCategory.Person);

    public static Section<SafeContact> Contact { get; } = new("contact", DataCategory.Contact);

    public static Section<ReferralAccount> Account { get; } = new("account", DataCategory.Account);

    public static Section<ConsentRecord> Consents { get; } = new("consents", DataCategory.Consent, Many: true);

    public static Section<DecisionRecord> Decisions { get; } = new("decisions", DataCategory.Decisions, Many: true);

    public static Section<ReflectionRecord> Reflection { get; } = new("reflection", DataCategory.Decisions, Many: true);

    public static Section<AgeRecord> Age { get; } = new("age", DataCategory.Decisions, Many: true);

    public static Section<NeedsAssessed> Needs { get; } = new("needs", DataCategory.Assistance);

    public static Section<AssistancePlan> Plan { get; } = new("plan", DataCategory.Assistance);

    public static Section<HelpRecord> Help { get; } = new("help", DataCategory.Assistance, Many: true);

    public static Section<SafetyRecord> Safety { get; } = new("safety", DataCategory.Safety, Many: true);

    public static Section<ReturnRecord> Return { get; } = new("return", DataCategory.Safety, Many: true);

    public static Section<HealthDetails> Health { get; } = new("health", DataCategory.Health);

    public static Section<Whereabouts> Location { get; } = new("location", DataCategory.Location);

    public static Section<CaseNote> Notes { get; } = new("notes", DataCategory.Notes, Many: true);

    public static IReadOnlyList<Section> All { get; } =
        [Person, Contact, Account, Consents, Decisions, Reflection, Age, Needs, Plan, Help, Safety, Return, Health, Location, Notes];

    public static Section? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
