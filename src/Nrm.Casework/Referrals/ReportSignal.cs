using FluentValidation;
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
        OpensCase = true,
        Seals = [Sections.Account],
    };

    /// <summary>ISO 3166 code of the country profile, or COE.</summary>
    public required string Profile { get; init; }

    public string? SubPopulation { get; init; }

    /// <summary>Not sure, when nothing is said: in doubt, a child.</summary>
    public AgeAnswer AgeAnswer { get; init; } = AgeAnswer.NotSure;

    public SignalGiven? Signal { get; init; }

    public Danger? Danger { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

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

    private sealed class Shape : AbstractValidator<ReportSignal>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(s => s.Profile).Must(CountryProfiles.Exists).WithMessage("There is no country profile with this code.");
            RuleFor(s => s.SubPopulation).AtMost(TextRules.Line);
            RuleFor(s => s.Signal).NotNull().WithMessage("Say what was seen or heard.");
            RuleFor(s => s.Signal!).ChildRules(signal =>
            {
                signal.RuleFor(s => s.Channel).OneOf(CodeLists.SignalChannel);
                signal.RuleFor(s => s.ReporterKind).OneOf(CodeLists.ReporterKind);
                signal.RuleFor(s => s.Place).AtMost(TextRules.Line);
                signal.RuleFor(s => s.Persons).InclusiveBetween(1, 10_000).WithMessage("Between 1 and 10,000 people.");
                signal.RuleFor(s => s.ChildrenAmong).OneOf(CodeLists.YesNo);
                signal.RuleFor(s => s.Narrative).Needed(TextRules.Account, "Say what was seen or heard.");
            }).When(s => s.Signal is not null);
        }
    }
}
