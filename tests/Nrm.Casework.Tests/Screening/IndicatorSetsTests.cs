using Nrm.Casework.Cases;
using Nrm.Casework.Screening;

namespace Nrm.Casework.Tests.Screening;

public sealed class IndicatorSetsTests
{
    [Fact]
    public void The_labour_lists_have_their_check_sums()
    {
        var (adult, child) = (IndicatorSets.For(AgeClass.Adult, false), IndicatorSets.For(AgeClass.Child, false));
        Assert.Equal([10, 10, 16, 9, 15, 7], adult.Dimensions.Select(dimension => adult.Indicators.Count(row => row.Group == dimension.Code)));
        Assert.Equal((67, 65), (adult.Indicators.Count, child.Indicators.Count));
        Assert.Equal(["D3.08", "D4.08"], adult.Indicators.Select(row => row.Code).Except(child.Indicators.Select(row => row.Code)));
        Assert.DoesNotContain(child.Indicators, row => row.Weight == IndicatorWeight.Weak);
        Assert.All(adult.Indicators.Concat(child.Indicators), row => Assert.NotNull(row.Weight));
    }

    [Theory]
    [InlineData(IndicatorWeight.Strong, 7, 15)]
    [InlineData(IndicatorWeight.Medium, 53, 50)]
    [InlineData(IndicatorWeight.Weak, 7, 0)]
    public void The_weights_are_as_many_as_in_the_reference(IndicatorWeight weight, int adult, int child) =>
        Assert.Equal((adult, child), (
            IndicatorSets.For(AgeClass.Adult, false).Indicators.Count(row => row.Weight == weight),
            IndicatorSets.For(AgeClass.Child, false).Indicators.Count(row => row.Weight == weight)));

    [Fact]
    public void The_sexual_lists_ship_without_weights_and_nothing_is_verified()
    {
        Assert.All(IndicatorSets.All, set => Assert.False(set.Verified));
        Assert.All(IndicatorSets.All.Where(set => set.Sexual), set =>
        {
            Assert.False(set.HasWeights);
            Assert.All(set.Indicators, row => Assert.Null(row.Weight));
            Assert.Contains("provisional", set.Name, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_presumed_child_has_the_childrens_list() =>
        Assert.Same(IndicatorSets.For(AgeClass.Child, false), IndicatorSets.For(AgeClass.PresumedChild, false));

    [Fact]
    public void Every_list_takes_the_same_codes_so_that_no_sign_is_lost_when_the_age_is_doubted()
    {
        var codes = IndicatorSets.All.Select(set => string.Join(' ', set.Indicators.Concat(set.Observations).Select(row => row.Code).Order(StringComparer.Ordinal)));
        Assert.Single(codes.Distinct());
        Assert.True(IndicatorSets.Knows("X5.04"));
        Assert.False(IndicatorSets.Knows("X5.05"));
        Assert.Throws<KeyNotFoundException>(() => IndicatorSets.Find("ILO2009/labour"));
    }

    [Theory]
    [InlineData("Forced criminality")]
    [InlineData("Forced begging")]
    [InlineData("Removal of organs")]
    [InlineData("Forced marriage")]
    [InlineData("Domestic servitude")]
    public void Forms_outside_the_lists_can_be_observed(string group) =>
        Assert.Contains(IndicatorSets.For(AgeClass.Adult, false).Observations, row => row.Group == group && row.Weight is null);
}
