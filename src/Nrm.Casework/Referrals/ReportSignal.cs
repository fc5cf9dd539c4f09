using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>A tip, an observation, a report by somebody else (M01). It may be nameless; nobody is asked to prove anything.</summary>
public sealed record ReportSignal : UseCase, IOpensCase
{
    public static readonly UseCaseDeclaration Declares = new("report-signal", typeof(ReportSignal), [Permits.Reporter, Permits.SupportReporter])
    {
        Keeps = Sections.Encounters,
        OpensCase = true,
        Seals = [Sections.Account],
    };

    /// <summary>ISO 3166 code of the country profile, or COE.</summary>
    [Known(typeof(CountryProfiles), nameof(CountryProfiles.Exists), "There is no country profile with this code.")]
    public required string Profile { get; init; }

    [Line, Optional]
    public string? SubPopulation { get; init; }

    /// <summary>Not sure, when nothing is said: in doubt, a child.</summary>
    [OneOf]
    public AgeAnswer AgeAnswer { get; init; } = AgeAnswer.NotSure;

    [Part, Needed("Say what was seen or heard."), KeptIn("account")]
    public SignalGiven? Signal { get; init; }

    [OneOf, KeptIn("account")]
    public Danger? Danger { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Facts = change.Facts with
        {
            Entry = EntryRoute.Signal,
            Age = AgeRule.Classify(AgeAnswer, null, change.Today),
            HighRisk = Danger is Referrals.Danger.Immediate or Referrals.Danger.Within24h,
        };
        change.Seal(Sections.Account, new ReferralAccount { Signal = Signal, Danger = Danger });
        AssistanceSteps.AskForSupport(change);
        if (change.Facts.HighRisk)
        {
            change.AddTask(TaskKind.ReviewSafety, CaseFunction.Support, change.Today);
        }
    }
}
