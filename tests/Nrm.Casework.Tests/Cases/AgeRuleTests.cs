using FsCheck;
using FsCheck.Fluent;
using Nrm.Casework.Cases;

namespace Nrm.Casework.Tests.Cases;

/// <summary>INV-05: age in doubt makes a presumed child.</summary>
public sealed class AgeRuleTests
{
    private static readonly DateOnly Day = new(2027, 1, 15);

    [Theory]
    [InlineData(AgeAnswer.Adult, null, AgeClass.Adult)]
    [InlineData(AgeAnswer.Adult, "1998-04", AgeClass.Adult)]
    [InlineData(AgeAnswer.Adult, "2009-01-15", AgeClass.Adult)]
    [InlineData(AgeAnswer.Adult, "2009-01-16", AgeClass.PresumedChild)]
    [InlineData(AgeAnswer.Adult, "2009-01", AgeClass.PresumedChild)]
    [InlineData(AgeAnswer.Adult, "2009", AgeClass.PresumedChild)]
    [InlineData(AgeAnswer.Adult, "2012", AgeClass.PresumedChild)]
    [InlineData(AgeAnswer.Adult, "2008", AgeClass.Adult)]
    [InlineData(AgeAnswer.Child, null, AgeClass.Child)]
    [InlineData(AgeAnswer.Child, "2012-05-01", AgeClass.Child)]
    [InlineData(AgeAnswer.Child, "1990", AgeClass.PresumedChild)]
    [InlineData(AgeAnswer.NotSure, null, AgeClass.PresumedChild)]
    [InlineData(AgeAnswer.NotSure, "1990-01-01", AgeClass.PresumedChild)]
    [InlineData(AgeAnswer.NotSure, "2012", AgeClass.PresumedChild)]
    public void Doubt_about_the_age_makes_a_presumed_child(AgeAnswer answer, string? born, AgeClass expected) =>
        Assert.Equal(expected, AgeRule.Classify(answer, born is null ? null : PartialDate.Parse(born), Day));

    [Fact]
    public void Who_was_born_on_29_February_is_a_child_through_28_February()
    {
        var born = PartialDate.Parse("2008-02-29");
        Assert.Equal(AgeClass.PresumedChild, AgeRule.Classify(AgeAnswer.Adult, born, new(2026, 2, 28)));
        Assert.Equal(AgeClass.Adult, AgeRule.Classify(AgeAnswer.Adult, born, new(2026, 3, 1)));
    }

    [Fact]
    public void A_date_of_birth_in_the_far_future_is_doubt_and_no_failure() =>
        Assert.Equal(AgeClass.PresumedChild, AgeRule.Classify(AgeAnswer.Adult, PartialDate.Parse("9999"), Day));

    [Fact]
    public void A_presumed_child_is_treated_as_a_child()
    {
        Assert.True(AgeRule.IsTreatedAsChild(AgeClass.PresumedChild));
        Assert.True(AgeRule.IsTreatedAsChild(AgeClass.Child));
        Assert.False(AgeRule.IsTreatedAsChild(AgeClass.Adult));
    }

    [Fact]
    public void Knowing_less_about_the_date_of_birth_never_makes_an_adult_of_a_child() =>
        Prop.ForAll(Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, Day.DayNumber).ToArbitrary(), number =>
        {
            var day = DateOnly.FromDayNumber(number);
            var exact = AgeRule.Classify(AgeAnswer.Adult, PartialDate.Of(day), Day);
            return exact == AgeClass.Adult
                || (AgeRule.Classify(AgeAnswer.Adult, PartialDate.Of(day.Year, day.Month), Day) == exact
                    && AgeRule.Classify(AgeAnswer.Adult, PartialDate.Of(day.Year), Day) == exact);
        }).QuickCheckThrowOnFailure();
}
