using FsCheck;
using FsCheck.Fluent;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Returns;

namespace Nrm.Casework.Tests.Returns;

/// <summary>INV-10, INV-11; domain reference 5.2 and 5.3.</summary>
public sealed class ReturnRiskRuleTests
{
    private static readonly DateOnly Today = new(2027, 1, 15);
    private static readonly Length Valid = new(3, LengthUnit.Months);
    private static readonly FourAnswers Good = new(RiskAnswer.No, RiskAnswer.Yes, RiskAnswer.No, RiskAnswer.Yes);
    private static readonly ReturnGate[] AllGates = Enum.GetValues<ReturnGate>();

    private static readonly FourAnswers[] All81 =
    [
        .. from q1 in Enum.GetValues<RiskAnswer>()
           from q2 in Enum.GetValues<RiskAnswer>()
           from q3 in Enum.GetValues<RiskAnswer>()
           from q4 in Enum.GetValues<RiskAnswer>()
           select new FourAnswers(q1, q2, q3, q4),
    ];

    private static ReturnRiskResult Decide(
        FourAnswers? host, FourAnswers? origin, RiskItem[]? items = null, DateOnly? evidence = null, ReturnGate[]? gates = null) =>
        ReturnRiskRule.Decide(host, origin, items ?? [], evidence ?? Today, Valid, Today, gates ?? AllGates);

    [Fact]
    public void Of_81_combinations_one_is_safe_15_are_unknown_and_65_are_not_safe()
    {
        var counts = All81.CountBy(ReturnRiskRule.Answers).ToDictionary();
        Assert.Equal(81, All81.Distinct().Count());
        Assert.Equal((1, 15, 65), (counts[ReturnRisk.Safe], counts[ReturnRisk.Unknown], counts[ReturnRisk.NotSafe]));
        Assert.Equal(ReturnRisk.Safe, ReturnRiskRule.Answers(Good));
    }

    [Fact]
    public void Each_adverse_answer_alone_is_enough_even_when_all_else_is_good()
    {
        Assert.Equal(ReturnRisk.NotSafe, ReturnRiskRule.Answers(Good with { Q1 = RiskAnswer.Yes }));
        Assert.Equal(ReturnRisk.NotSafe, ReturnRiskRule.Answers(Good with { Q2 = RiskAnswer.No }));
        Assert.Equal(ReturnRisk.NotSafe, ReturnRiskRule.Answers(Good with { Q3 = RiskAnswer.Yes })); // S15
        Assert.Equal(ReturnRisk.NotSafe, ReturnRiskRule.Answers(Good with { Q4 = RiskAnswer.No }));
    }

    [Fact]
    public void A_complete_assessment_with_good_answers_on_both_sides_is_safe() =>
        Assert.Equal(ReturnRisk.Safe, Decide(Good, Good).Risk);

    [Fact] // S16
    public void What_nobody_knows_is_not_called_safe()
    {
        var result = Decide(Good, Good with { Q2 = RiskAnswer.Unknown });
        Assert.Equal(ReturnRisk.Unknown, result.Risk);
        Assert.Contains("(Q2)", Assert.Single(result.Because).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_side_alone_is_unknown()
    {
        Assert.Equal(ReturnRisk.Unknown, Decide(Good, null).Risk);
        Assert.Equal(ReturnRisk.Unknown, Decide(null, Good).Risk);
        Assert.Equal(ReturnRisk.Unknown, Decide(null, null).Risk);
    }

    [Fact]
    public void An_adverse_answer_on_one_side_goes_before_a_missing_other_side() =>
        Assert.Equal(ReturnRisk.NotSafe, Decide(Good with { Q1 = RiskAnswer.Yes }, null).Risk);

    [Theory]
    [InlineData("2026-10-15", ReturnRisk.Safe)]
    [InlineData("2026-10-14", ReturnRisk.Unknown)]
    [InlineData("2027-01-16", ReturnRisk.Unknown)]
    public void Evidence_counts_through_the_last_day_of_its_validity_and_not_before_it_exists(string evidence, ReturnRisk expected) =>
        Assert.Equal(expected, Decide(Good, Good, evidence: DateOnly.Parse(evidence)).Risk);

    [Fact]
    public void No_dated_evidence_is_unknown() =>
        Assert.Equal(ReturnRisk.Unknown, ReturnRiskRule.Decide(Good, Good, [], null, Valid, Today, AllGates).Risk);

    [Fact]
    public void Every_empty_gate_alone_makes_it_unknown() =>
        Assert.All(AllGates, gate => Assert.Equal(ReturnRisk.Unknown, Decide(Good, Good, gates: [.. AllGates.Except([gate])]).Risk));

    [Fact]
    public void A_high_item_of_the_blocks_A_B_E_F_and_M_blocks_and_others_do_not()
    {
        var blocking = Enum.GetValues<RiskBlock>().Where(block => Decide(Good, Good, [new(block, 5, 2)]).Risk == ReturnRisk.NotSafe);
        Assert.Equal("ABEFM", string.Concat(blocking.Select(block => block.ToString()[0])));
        Assert.All(Enum.GetValues<RiskBlock>(), block => Assert.Equal(ReturnRisk.Safe, Decide(Good, Good, [new(block, 3, 3)]).Risk));
    }

    [Theory]
    [InlineData(5, 5, RiskLevel.Immediate)]
    [InlineData(3, 5, RiskLevel.Immediate)]
    [InlineData(3, 4, RiskLevel.High)]
    [InlineData(2, 5, RiskLevel.High)]
    [InlineData(3, 3, RiskLevel.Medium)]
    [InlineData(5, 1, RiskLevel.Medium)]
    [InlineData(2, 2, RiskLevel.Low)]
    [InlineData(1, 1, RiskLevel.Low)]
    public void Severity_times_likelihood_gives_the_level(int severity, int likelihood, RiskLevel level) =>
        Assert.Equal(level, new RiskItem(RiskBlock.FHealth, severity, likelihood).Level);

    [Fact]
    public void The_highest_single_item_sets_the_level_and_many_low_ones_never_soften_it()
    {
        var low = Enumerable.Repeat(new RiskItem(RiskBlock.GLivelihoodAndHousing, 1, 1), 50);
        Assert.Equal(RiskLevel.Immediate, RiskItem.Highest([.. low, new(RiskBlock.ATraffickers, 5, 3)]));
        Assert.Null(RiskItem.Highest([]));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(6, 3)]
    [InlineData(3, 0)]
    [InlineData(3, 6)]
    public void A_rating_outside_one_to_five_is_refused(int severity, int likelihood) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RiskItem(RiskBlock.FHealth, severity, likelihood));

    [Fact]
    public void Only_one_of_the_6561_pairs_of_sides_is_safe_and_every_result_says_why()
    {
        var results = All81.SelectMany(host => All81.Select(origin => (Host: host, Origin: origin, Result: Decide(host, origin)))).ToList();
        Assert.All(results, row => Assert.NotEmpty(row.Result.Because));
        Assert.Equal((Good, Good), results.Where(row => row.Result.Risk == ReturnRisk.Safe).Select(row => (row.Host, row.Origin)).Single());
        Assert.All(results, row => Assert.Equal(
            ReturnRiskRule.Answers(row.Host) == ReturnRisk.NotSafe || ReturnRiskRule.Answers(row.Origin) == ReturnRisk.NotSafe,
            row.Result.Risk == ReturnRisk.NotSafe));
    }

    [Fact]
    public void More_risk_never_makes_a_return_safer() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<RiskBlock>()).ToArbitrary(), Gen.Choose(1, 25).ToArbitrary(), Gen.Elements(All81).ToArbitrary(),
        (block, rating, origin) =>
        {
            var (before, after) = (Decide(Good, origin).Risk, Decide(Good, origin, [new(block, ((rating - 1) / 5) + 1, ((rating - 1) % 5) + 1)]).Risk);
            return after == before || after == ReturnRisk.NotSafe;
        }).QuickCheckThrowOnFailure();
}
