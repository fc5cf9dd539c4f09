using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Returns;

/// <summary>
/// The decision rule before any return, voluntary ones included (INV-10, INV-11; domain reference 5.2). It blocks and
/// does not add points: one adverse answer is enough, and what nobody knows is not safe. Mitigation is no override; it
/// is new dated evidence that changes an answer.
/// </summary>
public static class ReturnRiskRule
{
    private const string HostSide = "Host side: {0}.";
    private const string OriginSide = "Origin side: {0}.";

    private static readonly RiskBlock[] Blocking =
        [RiskBlock.ATraffickers, RiskBlock.BOfficials, RiskBlock.ELegalExposure, RiskBlock.FHealth, RiskBlock.MReTrafficking];

    private static readonly (Func<FourAnswers, RiskAnswer> Of, RiskAnswer Adverse, Said WhenAdverse, Said WhenUnknown)[] Questions =
    [
        (answers => answers.Q1, RiskAnswer.Yes,
            "there is a real risk of harm on return (Q1)", "it is not known whether there is a real risk of harm on return (Q1)"),
        (answers => answers.Q2, RiskAnswer.No,
            "the authorities there cannot protect the person (Q2)", "it is not known whether the authorities there can protect the person (Q2)"),
        (answers => answers.Q3, RiskAnswer.Yes,
            "the person may be prosecuted for acts that stem from the trafficking (Q3)", "it is not known whether the person may be prosecuted (Q3)"),
        (answers => answers.Q4, RiskAnswer.No,
            "services there cannot sustain the person's inclusion (Q4)", "it is not known whether services there can sustain inclusion (Q4)"),
    ];

    /// <summary>What four answers mean alone: of the 81 combinations 1 is safe, 15 are unknown and 65 are not safe.</summary>
    public static ReturnRisk Answers(FourAnswers answers) =>
        Questions.Any(question => question.Of(answers) == question.Adverse) ? ReturnRisk.NotSafe
        : Questions.Any(question => question.Of(answers) == RiskAnswer.Unknown) ? ReturnRisk.Unknown
        : ReturnRisk.Safe;

    /// <summary>Three months, where neither the country nor the Convention says (domain C15): a task asks for the value.</summary>
    public static Length UnconfirmedValidity { get; } = new(3, LengthUnit.Months);

    /// <summary>The result over both sides as they are recorded; null is a side that was not assessed.</summary>
    public static ReturnRiskResult Decide(AssessReturnRisk? host, AssessReturnRisk? origin, Length validity, DateOnly today)
    {
        AssessReturnRisk[] sides = [.. new[] { host, origin }.OfType<AssessReturnRisk>()];
        return Decide(
            host?.Answers?.Answers, origin?.Answers?.Answers,
            sides.SelectMany(s => s.Items ?? []).Select(r => new RiskItem(r.Block!.Value, r.Severity, r.Likelihood, r.Note)),
            sides.SelectMany(s => s.Answers?.All ?? []).Max(q => q.Dated), validity, today,
            sides.SelectMany(s => s.Gates ?? new Dictionary<ReturnGate, string>()).Where(g => !string.IsNullOrWhiteSpace(g.Value)).Select(g => g.Key).ToHashSet());
    }

    /// <summary>The result of a whole assessment; not safe goes before unknown, and unknown before safe.</summary>
    /// <param name="host">The answers found in the host country; null when that side was not assessed.</param>
    /// <param name="origin">The answers found in the country of origin; null when that side was not assessed.</param>
    /// <param name="items">The detailed sheet.</param>
    /// <param name="newestEvidence">The date of the newest piece of evidence; null when there is none.</param>
    /// <param name="validity">How long evidence is good for (C15). Working days are counted without national holidays.</param>
    /// <param name="today">The day of the decision.</param>
    /// <param name="gatesRecorded">The gates that have a positive record.</param>
    public static ReturnRiskResult Decide(
        FourAnswers? host,
        FourAnswers? origin,
        IEnumerable<RiskItem> items,
        DateOnly? newestEvidence,
        Length validity,
        DateOnly today,
        IReadOnlyCollection<ReturnGate> gatesRecorded)
    {
        List<Said> adverse = [.. Adverse(HostSide, host), .. Adverse(OriginSide, origin), .. Grave(items)];
        List<Said> unknown =
        [
            .. Unknown(HostSide, host), .. Unknown(OriginSide, origin),
            .. Stale(newestEvidence, validity, today), .. Empty(gatesRecorded),
        ];
        return (adverse.Count > 0, unknown.Count > 0) switch
        {
            (true, _) => new(ReturnRisk.NotSafe, [.. adverse, .. unknown]),
            (false, true) => new(ReturnRisk.Unknown, unknown),
            (false, false) => new(ReturnRisk.Safe, ["Both sides were assessed, no answer is adverse or unknown, the evidence is recent, and every gate has a record."]),
        };
    }

    private static IEnumerable<Said> Adverse(string side, FourAnswers? answers) =>
        answers is null
            ? []
            : Questions.Where(question => question.Of(answers) == question.Adverse).Select(question => new Said(side, question.WhenAdverse));

    private static IEnumerable<Said> Unknown(string side, FourAnswers? answers) =>
        answers is null
            ? [new Said(side, (Said)"not assessed")]
            : Questions.Where(question => question.Of(answers) == RiskAnswer.Unknown).Select(question => new Said(side, question.WhenUnknown));

    private static IEnumerable<Said> Grave(IEnumerable<RiskItem> items) =>
        items.Where(item => item.Level >= RiskLevel.High && Blocking.Contains(item.Block))
            .Select(item => (item.Block, item.Level))
            .Distinct()
            .Order()
            .Select(item => new Said("Block {0} of the sheet has an item of level {1}.", item.Block.ToString()[..1], (Said)item.Level.ToString().ToLowerInvariant()));

    private static IEnumerable<Said> Stale(DateOnly? newest, Length validity, DateOnly today) => newest switch
    {
        null => ["There is no dated evidence."],
        { } day when day > today => ["The newest evidence is dated in the future."],
        { } day when Clock.LastDay(validity, day, WorkCalendar.None) < today =>
            [new Said("The newest evidence is older than the {0} for which an assessment is valid.", validity)],
        _ => [],
    };

    private static IEnumerable<Said> Empty(IReadOnlyCollection<ReturnGate> recorded) =>
        Enum.GetValues<ReturnGate>().Where(gate => !recorded.Contains(gate)).Select(gate => new Said("Nothing positive is recorded for: {0}.", Words(gate)));

    private static Said Words(ReturnGate gate) => gate switch
    {
        ReturnGate.SafeReturn => "safe return",
        ReturnGate.DueProcess => "due process",
        ReturnGate.ProtectionWhenReturnIsImpossible => "protection when return is not possible",
        ReturnGate.SpecialMeasuresForChildren => "special measures for children",
        ReturnGate.DurableSolution => "durable solution without further harm",
        ReturnGate.EffectiveRemedy => "effective remedy that suspends the return",
        ReturnGate.CooperationAndMonitoring => "co-operation and monitoring",
    };
}
