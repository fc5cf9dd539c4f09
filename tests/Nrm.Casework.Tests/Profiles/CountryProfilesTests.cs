using System.Text.Json;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;

namespace Nrm.Casework.Tests.Profiles;

/// <summary>Domain reference, section 10 and its rules for profiles.</summary>
public sealed class CountryProfilesTests
{
    private static readonly DateOnly Today = new(2027, 1, 15);

    [Theory]
    [InlineData("COE", "2027-01-15", null, 30, LengthUnit.Days)]
    [InlineData("GB", "2022-12-12", null, 45, LengthUnit.Days)]
    [InlineData("GB", "2022-12-13", null, 30, LengthUnit.Days)]
    [InlineData("IE", "2027-01-15", null, 60, LengthUnit.Days)]
    [InlineData("ES", "2027-01-15", null, 90, LengthUnit.Days)]
    [InlineData("NL", "2027-01-15", null, 3, LengthUnit.Months)]
    [InlineData("NL", "2023-05-18", "dublin", 3, LengthUnit.Months)]
    [InlineData("NL", "2023-05-19", "dublin", 30, LengthUnit.Days)]
    public void The_length_of_the_reflection_period_is_that_of_the_law_on_the_day(string code, string on, string? group, int value, LengthUnit unit)
    {
        var length = CountryProfiles.InForce(code, DateOnly.Parse(on), group).Resolve(profile => profile.ReflectionLength);
        Assert.Equal(new Length(value, unit), length.Value);
        Assert.False(length.FromFloor);
    }

    [Fact]
    public void A_value_that_a_country_lacks_is_the_floors_and_asks_for_a_task()
    {
        var start = CountryProfiles.InForce("IE", Today).Resolve(profile => profile.ReflectionStartEvent);
        Assert.Equal(ReflectionStart.ReasonableGrounds, start.Value);
        Assert.True(start is { FromFloor: true, NeedsTask: true });
        Assert.Contains("CETS 197", start.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_nobody_has_is_said_to_be_missing_and_never_to_be_no_right()
    {
        var target = CountryProfiles.InForce("NL", Today).Resolve(profile => profile.ConclusiveTarget);
        Assert.True(target is { HasValue: false, NeedsTask: true });
        Assert.Contains("no source found", target.Source, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => target.Value);
        Assert.Equal(target.Source, target.ToString());
    }

    [Fact]
    public void An_own_value_needs_no_task() =>
        Assert.False(CountryProfiles.InForce("GB", Today).Resolve(profile => profile.ReconsiderationWindow).NeedsTask);

    [Fact]
    public void A_sub_population_inherits_what_it_does_not_change()
    {
        var dublin = CountryProfiles.InForce("NL", Today, "dublin");
        Assert.Equal(ReflectionStart.Detection, dublin.ReflectionStartEvent!.Value);
        Assert.Equal("Vc 2000 B8/3.1", dublin.IdentificationAuthorities!.Source);
        Assert.Contains(dublin.Deviations, deviation => deviation.Source == "WBV 2023/11");
    }

    [Fact]
    public void A_law_whose_entry_into_force_was_not_checked_is_shown_and_never_in_force()
    {
        Assert.False(CountryProfiles.Find("IE", "2024-act").CommencementChecked);
        Assert.Equal("2008-scheme", CountryProfiles.InForce("IE", Today).Version);
    }

    [Fact]
    public void Silence_of_the_Spanish_authority_grants()
    {
        var spain = CountryProfiles.InForce("ES", Today);
        Assert.Equal(SilenceMeans.Granted, spain.SilenceMeans!.Value);
        Assert.Equal(new Length(24, LengthUnit.Hours), spain.DetainedReasonableGroundsDeadline!.Value);
        Assert.False(CountryProfiles.InForce("GB", Today).Resolve(profile => profile.SilenceMeans).HasValue);
    }

    [Theory]
    [InlineData("XX", null)]
    [InlineData("gb", null)]
    [InlineData("GB", "dublin")]
    [InlineData("NL", "Dublin")]
    public void What_is_undeclared_throws(string code, string? group) =>
        Assert.Throws<UndeclaredProfileException>(() => CountryProfiles.InForce(code, Today, group));

    [Fact]
    public void An_undeclared_version_throws()
    {
        Assert.Throws<UndeclaredProfileException>(() => CountryProfiles.Find("GB", "2"));
        Assert.Throws<UndeclaredProfileException>(() => CountryProfiles.Versions("DE"));
        Assert.Equal(["to-2022-12-12", "from-2022-12-13"], CountryProfiles.Versions("GB").Select(profile => profile.Version));
        Assert.Equal(["COE", "ES", "GB", "IE", "NL"], CountryProfiles.Codes);
        Assert.All(CountryProfiles.Codes, code => Assert.True(CountryProfiles.Exists(code)));
        Assert.DoesNotContain(new string?[] { null, "", "gb", "DE" }, CountryProfiles.Exists);
    }

    [Fact]
    public void Every_code_has_one_version_in_force_on_every_day_of_forty_years() =>
        Assert.All(CountryProfiles.Codes, code =>
        {
            for (var day = new DateOnly(2009, 1, 1); day.Year < 2050; day = day.AddDays(1))
            {
                Assert.Equal(code, CountryProfiles.InForce(code, day).Code);
            }
        });

    [Fact]
    public void No_reflection_period_is_below_the_floor_and_no_value_is_verified() =>
        Assert.All(CountryProfiles.All, profile =>
        {
            var length = profile.Resolve(p => p.ReflectionLength);
            Assert.False(length.Verified);
            Assert.True(Clock.LastDay(length.Value, Today, WorkCalendar.None) >= Today.AddDays(30), profile.Version);
            Assert.DoesNotContain("\"verified\":true", JsonSerializer.Serialize(profile, JsonSerializerOptions.Web), StringComparison.Ordinal);
        });

    [Fact] // INV-16
    public void A_profile_that_lets_a_referrer_decide_is_marked_as_a_deviation() =>
        Assert.All(CountryProfiles.All.Where(profile => profile.ReferrerMayDecide?.Value is true), profile =>
            Assert.Contains(profile.Deviations, deviation => deviation.Rule == "INV-16"));

    [Fact]
    public void Only_operational_clocks_rest_on_a_design_default()
    {
        string[] operational = ["EmergencyAssessmentDeadline", "NeedsAssessmentDeadline", "PlanReviewInterval", "ReturnAssessmentValidity", "a remark"];
        Assert.All(CountryProfiles.All.SelectMany(ProfileInheritance.Sources), value =>
            Assert.True(value.Source != "design default, no legal source" || operational.Contains(value.Name), value.Name));
    }

    [Fact]
    public void The_local_authority_of_the_United_Kingdom_has_the_duty_to_notify() => // S05
        Assert.Contains("local-authority", CountryProfiles.InForce("GB", Today).AnonymousNotificationKinds!.Value);
}
