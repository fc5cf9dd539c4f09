using System.Text.Json;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;

namespace Nrm.Casework.Tests.Profiles;

/// <summary>A wrong profile file stops the program instead of becoming law.</summary>
public sealed class ProfileFilesTests
{
    private static string File(string more = "", string code = "AA", string version = "1", string zone = "UTC", string calendar = "None") =>
        $$"""{ "code": "{{code}}", "version": "{{version}}", "name": "A", "timeZone": "{{zone}}", "holidayCalendar": "{{calendar}}" {{more}} }""";

    private static IReadOnlyList<CountryProfile> Assemble(params string[] files) =>
        ProfileFiles.Assemble(files.Append(File(code: "COE")).Select(ProfileFiles.Read));

    [Fact]
    public void A_plain_file_is_read() => Assert.Equal(2, Assemble(File()).Count);

    [Theory]
    [InlineData(""", "reflectionLenght": { "value": { "value": 30, "unit": "days" }, "source": "x" }""")]
    [InlineData(""", "reflectionLength": { "value": { "value": 30, "unit": "fortnights" }, "source": "x" }""")]
    [InlineData(""", "reflectionLength": { "value": { "value": 30, "unit": "days" } }""")]
    [InlineData(""", "reflectionLength": { "value": { "value": 30 }, "source": "x" }""")]
    [InlineData(""", "reflectionLength": { "value": { "value": 30, "unit": 0 }, "source": "x" }""")]
    [InlineData(""", "reflectionLength": { "value": { "value": 30, "unit": "days" }, "source": null }""")]
    [InlineData(""", "name": "B" """)]
    [InlineData(""", "floor": null""")]
    [InlineData(""", "zone": "UTC" """)]
    public void An_unknown_double_or_incomplete_member_throws(string more) =>
        Assert.Throws<JsonException>(() => ProfileFiles.Read(File(more)));

    [Fact]
    public void A_value_with_an_empty_source_throws() =>
        Assert.Throws<JsonException>(() => Assemble(File(""", "referrerMayDecide": { "value": true, "source": " " }""")));

    [Fact]
    public void An_unknown_zone_or_calendar_throws()
    {
        Assert.Throws<TimeZoneNotFoundException>(() => Assemble(File(zone: "Europe/Atlantis")));
        Assert.Throws<UndeclaredCalendarException>(() => Assemble(File(calendar: "AA")));
    }

    [Fact]
    public void Two_versions_in_force_together_throw()
    {
        Assert.Throws<JsonException>(() => Assemble(File(), File(version: "2")));
        Assert.Throws<JsonException>(() => Assemble(
            File(""", "validTo": "2022-12-13" """), File(""", "validFrom": "2022-12-13" """, version: "2")));
        Assert.Equal(3, Assemble(File(""", "validTo": "2022-12-12" """), File(""", "validFrom": "2022-12-13" """, version: "2")).Count);
    }

    [Fact]
    public void A_version_declared_twice_or_based_on_nothing_throws()
    {
        Assert.Throws<JsonException>(() => Assemble(File(), File(""", "commencementChecked": false""")));
        Assert.Throws<UndeclaredProfileException>(() => Assemble(File(""", "basedOn": "0" """)));
    }

    [Fact]
    public void A_profile_that_outlives_its_floor_throws() =>
        Assert.Throws<UndeclaredProfileException>(() => ProfileFiles.Assemble(
            new[] { File(), File(""", "validTo": "2030-01-01" """, code: "COE") }.Select(ProfileFiles.Read)));
}
