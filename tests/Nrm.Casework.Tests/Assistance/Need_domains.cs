using System.Text.Json;
using Nrm.Casework.Assistance;
using Nrm.Casework.Documents;

namespace Nrm.Casework.Tests.Assistance;

public class Need_domains
{
    [Theory]
    [InlineData("S01", "safety")]
    [InlineData("S02", "accommodation")]
    [InlineData("S19", "survivorEngagement")]
    [InlineData("legalAid", "legalAid")]
    [InlineData("S20", "S20")]
    public void A_need_is_read_by_its_code_or_its_word_and_kept_as_the_word(string given, string kept) =>
        Assert.Equal(kept, JsonSerializer.Deserialize<Need>($$"""{ "domain": "{{given}}" }""", CaseJson.Options)!.Domain);

    [Fact]
    public void A_code_that_is_none_is_refused() =>
        Assert.Contains(new AssessNeeds { Needs = [new Need { Domain = "S20", Urgency = Urgency.Need }] }.Validate(new DateOnly(2026, 11, 28)).Errors, e => e.PropertyName.EndsWith("Domain", StringComparison.Ordinal));
}
