using System.Text.Json;
using Nrm.Casework.Documents;
using Nrm.Casework.Reflection;

namespace Nrm.Casework.Tests.Reflection;

public class Interpreter_of_the_information
{
    [Theory]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    [InlineData("\"vetted, by telephone\"", "vetted, by telephone")]
    public void It_is_a_text_or_whether_there_was_one(string json, string kept) =>
        Assert.Equal(kept, Read(json).Interpreter);

    [Fact]
    public void A_number_is_neither() => Assert.Throws<JsonException>(() => Read("1"));

    private static RecordInformationGiven Read(string interpreter) => JsonSerializer.Deserialize<RecordInformationGiven>(
        $$"""{ "language": "ro", "version": "2026-1", "interpreter": {{interpreter}} }""", CaseJson.Options)!;
}
