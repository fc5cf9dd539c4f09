using FsCheck;
using FsCheck.Fluent;
using Nrm.Casework.Cases;
using Nrm.Casework.Screening;

namespace Nrm.Casework.Tests.Screening;

/// <summary>Domain reference, section 4; INV-05, INV-06, INV-15.</summary>
public sealed class ScreeningRuleTests
{
    private static readonly IndicatorSet Adult = IndicatorSets.For(AgeClass.Adult, sexual: false);
    private static readonly IndicatorSet Child = IndicatorSets.For(AgeClass.Child, sexual: false);

    private static ObservedIndicator[] Seen(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => new ObservedIndicator(code, IndicatorAnswer.Seen))];

    private static string Positive(ScreeningResult result) =>
        string.Join(' ', result.Dimensions.Where(dimension => dimension.Positive is true).Select(dimension => dimension.Dimension.Code));

    [Theory]
    [InlineData("D2.01", "")]
    [InlineData("D2.01 D2.05", "D2")]
    [InlineData("D2.02 D2.04", "")]
    [InlineData("D2.02 D2.04 D2.05", "D2")]
    [InlineData("D1.02 D1.03 D1.10", "D1")]
    [InlineData("D3.15 D3.16 D3.01", "")]
    [InlineData("D5.01 D5.15", "D5")]
    [InlineData("D1.01 D1.10", "D1")]
    [InlineData("D6.06 D6.07", "")]
    [InlineData("D1.01 D2.01", "")] // two dimensions never add up
    [InlineData("D1.02 D2.02 D3.01 D4.02 D5.05 D6.01", "")]
    [InlineData("D2.01 D2.01", "")] // the same sign twice is one sign
    public void A_dimension_of_the_adult_list_is_positive_at_its_threshold(string codes, string positive) =>
        Assert.Equal(positive, Positive(ScreeningRule.Assess(Adult, Seen(codes))));

    [Theory]
    [InlineData("D1.01 D1.10", "D1")]
    [InlineData("D4.02 D4.03", "")]
    [InlineData("D4.01 D4.09", "D4")]
    [InlineData("D2.01", "")]
    public void A_dimension_of_the_child_list_is_positive_at_its_threshold(string codes, string positive) =>
        Assert.Equal(positive, Positive(ScreeningRule.Assess(Child, Seen(codes))));

    [Fact]
    public void The_same_signs_of_deception_weigh_more_for_a_child()
    {
        var (adult, child) = (ScreeningRule.Assess(Adult, Seen("D1.01 D1.10")), ScreeningRule.Assess(Child, Seen("D1.01 D1.10")));
        Assert.StartsWith("1 strong, 0 medium, 1 weak", adult.Dimensions[0].Why.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("2 strong, 0 medium, 0 weak", child.Dimensions[0].Why.ToString(), StringComparison.Ordinal);
        Assert.Equal(["D1.01", "D1.10"], child.Dimensions[0].Counted.Select(row => row.Code));
    }

    [Fact]
    public void The_threshold_is_the_published_one_for_every_count()
    {
        var counts = from strong in Enumerable.Range(0, 4) from medium in Enumerable.Range(0, 5) from weak in Enumerable.Range(0, 5) select (strong, medium, weak);
        var negative = counts.Where(count => !ScreeningRule.Reaches(count.strong, count.medium, count.weak)).ToList();
        Assert.All(negative, count => Assert.True(
            count == (1, 0, 0) || count == (0, 2, 0) || (count.strong == 0 && count.medium <= 1)));
        Assert.Equal(1 + 1 + 10, negative.Count);
    }

    [Theory]
    [InlineData("", ScreeningSuggestion.ListsAreSilent)]
    [InlineData("D4.01", ScreeningSuggestion.IndicationsPresent)]
    [InlineData("X1.01", ScreeningSuggestion.IndicationsPresent)]
    [InlineData("D5.01 D5.02", ScreeningSuggestion.IndicationsPresent)]
    [InlineData("D4.01 D4.02", ScreeningSuggestion.LabourRightsConcern)]
    [InlineData("D4.01 D4.02 D5.01 D5.03", ScreeningSuggestion.ExploitationWithOtherSigns)]
    [InlineData("D2.01 D2.05 D4.01 D4.02", ScreeningSuggestion.ExploitationWithOtherSigns)]
    [InlineData("D1.01 D1.02 D4.01 D4.02", ScreeningSuggestion.DeceptionWithExploitation)]
    [InlineData("D1.01 D1.02 D4.01 D4.02 D5.01 D5.03", ScreeningSuggestion.TraffickingIndicated)]
    [InlineData("D2.01 D2.02 D4.01 D4.02 D5.01 D5.03", ScreeningSuggestion.TraffickingIndicated)]
    [InlineData("D3.01 D3.02 D3.03 D4.01 D4.02 D5.01 D5.03", ScreeningSuggestion.TraffickingIndicated)]
    [InlineData("D6.01 D6.02 D6.03 D4.01 D4.02 D5.01 D5.03", ScreeningSuggestion.TraffickingIndicated)]
    public void The_dimensions_of_an_adult_combine_into_a_suggestion(string codes, ScreeningSuggestion expected) =>
        Assert.Equal(expected, ScreeningRule.Assess(Adult, Seen(codes)).Suggestion);

    [Fact] // INV-06
    public void For_a_child_an_act_and_exploitation_are_enough()
    {
        Assert.Equal(ScreeningSuggestion.TraffickingIndicated, ScreeningRule.Assess(Child, Seen("D4.01 D4.02"), actKnown: true).Suggestion);
        Assert.Equal(ScreeningSuggestion.TraffickingIndicated, ScreeningRule.Assess(Child, Seen("D4.01 D4.02 D1.01 D1.10")).Suggestion);
        Assert.Equal(ScreeningSuggestion.ExploitationOfAChild, ScreeningRule.Assess(Child, Seen("D4.01 D4.02")).Suggestion);
        Assert.Equal(ScreeningSuggestion.LabourRightsConcern, ScreeningRule.Assess(Adult, Seen("D4.01 D4.02"), actKnown: true).Suggestion);
    }

    [Fact]
    public void What_was_not_seen_or_not_asked_changes_nothing()
    {
        var others = Adult.Indicators.Select((row, index) => new ObservedIndicator(row.Code, index % 2 == 0 ? IndicatorAnswer.NotSeen : IndicatorAnswer.DidNotAsk));
        Assert.Equal(ScreeningSuggestion.ListsAreSilent, ScreeningRule.Assess(Adult, others).Suggestion);
        Assert.Equal("D2", Positive(ScreeningRule.Assess(Adult, [.. others, .. Seen("D2.01 D2.05")])));
    }

    [Fact]
    public void What_was_said_counts_like_what_was_seen() =>
        Assert.Equal("D2", Positive(ScreeningRule.Assess(Adult, Seen("D2.01 D2.05").Select(line => line with { Answer = IndicatorAnswer.Said }))));

    [Fact] // S02
    public void Silent_lists_say_that_they_miss_cases_and_that_a_claim_is_enough()
    {
        var sentence = ScreeningRule.Assess(Adult, []).Sentence;
        Assert.Contains("Lists miss many cases", sentence.ToString(), StringComparison.Ordinal);
        Assert.Contains("own claim or your professional concern is enough to refer", sentence.ToString(), StringComparison.Ordinal);
    }

    [Fact] // INV-15
    public void No_suggestion_says_that_somebody_is_not_a_victim()
    {
        Assert.All(Enum.GetValues<ScreeningSuggestion>(), suggestion => Assert.All(IndicatorSets.All, set =>
        {
            var sentence = ScreeningWords.For(suggestion, set, []);
            Assert.DoesNotContain("victim", sentence.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("no indication", sentence.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("refer", sentence.ToString(), StringComparison.OrdinalIgnoreCase);
        }));
        Assert.DoesNotContain(Enum.GetNames<ScreeningSuggestion>(), name => name.Contains("Not", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("D1.11", IndicatorAnswer.Seen)]
    [InlineData("d1.01", IndicatorAnswer.Said)]
    [InlineData("D7.01", IndicatorAnswer.NotSeen)]
    [InlineData("", IndicatorAnswer.DidNotAsk)]
    public void An_undeclared_code_throws_whatever_its_answer(string code, IndicatorAnswer answer) =>
        Assert.Equal(code, Assert.Throws<UndeclaredIndicatorException>(() => ScreeningRule.Assess(Adult, [new(code, answer)])).Code);

    [Fact]
    public void A_sign_that_only_the_adult_list_knows_is_kept_for_a_child_without_weight()
    {
        var result = ScreeningRule.Assess(IndicatorSets.For(AgeClass.PresumedChild, false), Seen("D3.08 D3.01 D3.02"));
        Assert.Equal("", Positive(result));
        Assert.Equal("D3.08", Assert.Single(result.Observations).Code);
    }

    [Fact]
    public void A_list_without_weights_counts_nothing_and_says_so()
    {
        var result = ScreeningRule.Assess(IndicatorSets.For(AgeClass.Adult, sexual: true), Seen("D1.01 D1.02 D4.01 D4.02 D5.01 D5.03"));
        Assert.All(result.Dimensions, dimension => Assert.Null(dimension.Positive));
        Assert.Equal(6, result.Dimensions.Sum(dimension => dimension.Counted.Count));
        Assert.Equal(ScreeningSuggestion.IndicationsPresent, result.Suggestion);
        Assert.Contains("provisional", result.Sentence.ToString(), StringComparison.Ordinal);
        Assert.True(result.WeightsProvisional);
    }

    [Fact] // INV-15
    public void Adding_a_sign_never_lowers_the_result()
    {
        var lines =
            from set in Gen.Elements(IndicatorSets.All.ToArray())
            from rows in Gen.ListOf(Gen.Elements(set.Indicators.Concat(set.Observations).Select(row => row.Code).ToArray()), 25)
            from size in Gen.Choose(0, 25)
            from answers in Gen.ListOf(Gen.Elements(Enum.GetValues<IndicatorAnswer>()), 25)
            from act in Gen.Elements(true, false)
            select (Set: set, Act: act, Lines: rows.Zip(answers, (code, answer) => new ObservedIndicator(code, answer)).Take(size + 1).ToList());
        Prop.ForAll(lines.ToArbitrary(), drawn =>
        {
            var fewer = ScreeningRule.Assess(drawn.Set, drawn.Lines.SkipLast(1), drawn.Act);
            var more = ScreeningRule.Assess(drawn.Set, drawn.Lines, drawn.Act);
            var withAct = ScreeningRule.Assess(drawn.Set, drawn.Lines, actKnown: true);
            return more.Suggestion >= fewer.Suggestion && withAct.Suggestion >= more.Suggestion
                && fewer.Dimensions.Zip(more.Dimensions).All(pair => pair.First.Positive is not true || pair.Second.Positive is true);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
