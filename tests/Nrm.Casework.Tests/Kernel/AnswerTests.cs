using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Nrm.Casework.Cases;

namespace Nrm.Casework.Tests.Kernel;

/// <summary>INV-40: unknown, no, not asked, refused and not applicable stay five different things.</summary>
public sealed class AnswerTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public sealed record Form(Answer<bool>? Still, Answer<string>? Name, Answer<AgeAnswer>? Age, Answer<PartialDate>? Born, Answer<int>? Count);

    public static TheoryData<Missing, string> Words => new()
    {
        { Missing.Unknown, "unknown" },
        { Missing.NotAsked, "notAsked" },
        { Missing.Refused, "refused" },
        { Missing.NotApplicable, "notApplicable" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_missing_answer_is_its_word_in_a_document(Missing missing, string word)
    {
        Assert.Equal($"\"{word}\"", JsonSerializer.Serialize(Answer<bool>.Without(missing), Web));
        Assert.Equal(missing, JsonSerializer.Deserialize<Answer<int>>($"\"{word}\"", Web).Missing);
        Assert.Equal(missing, JsonSerializer.Deserialize<Answer<string>>($"\"{word}\"", Web).Missing);
    }

    [Fact]
    public void A_value_is_itself_in_a_document()
    {
        const string json = """{"still":false,"name":"Larch","age":"notSure","born":"1998-04","count":0}""";
        var form = JsonSerializer.Deserialize<Form>(json, Web)!;
        Assert.True(form.Still!.Value.Is(false));
        Assert.Equal("Larch", form.Name!.Value.Value);
        Assert.Equal(AgeAnswer.NotSure, form.Age!.Value.Value);
        Assert.Equal(PartialDate.Of(1998, 4), form.Born!.Value.Value);
        Assert.Equal(json, JsonSerializer.Serialize(form, Web));
    }

    [Fact]
    public void What_a_document_does_not_state_is_not_an_answer()
    {
        var form = JsonSerializer.Deserialize<Form>("""{"still":"notAsked"}""", Web)!;
        Assert.Null(form.Name);
        Assert.Null(form.Count);
        Assert.Equal(Missing.NotAsked, form.Still!.Value.Missing);
        Assert.Equal("""{"still":"notAsked"}""", JsonSerializer.Serialize(form, Web));
        Assert.Null(JsonSerializer.Deserialize<Form>("""{"name":null}""", Web)!.Name);
    }

    [Theory]
    [InlineData("\"Unknown\"")]
    [InlineData("\"not asked\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Anything_else_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Answer<bool>>(json, Web));

    [Fact]
    public void Unknown_equals_no_value_and_no_other_missing_answer()
    {
        var all = Enum.GetValues<Missing>().Select(Answer<bool>.Without).Append(Answer<bool>.Of(false)).Append(Answer<bool>.Of(true)).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(Enum.GetValues<Missing>(), missing =>
        {
            Assert.False(Answer<bool>.Without(missing).Is(false));
            Assert.False(Answer<string>.Without(missing).Is(MissingWords.Of(missing)));
            Assert.Throws<InvalidOperationException>(() => Answer<int>.Without(missing).Value);
        });
    }

    [Fact]
    public void A_reserved_word_as_text_is_the_missing_answer_it_names() =>
        Assert.Equal(Answer<string>.Without(Missing.Refused), Answer<string>.Of("refused"));

    [Fact]
    public void An_answer_never_shows_its_value_by_accident() =>
        Assert.DoesNotContain("Larch", $"{Answer<string>.Of("Larch")}", StringComparison.Ordinal);

    [Fact]
    public void Every_text_comes_back_from_a_document_as_it_went_in() =>
        Prop.ForAll<string>(text => text is null
            || JsonSerializer.Deserialize<Answer<string>>(JsonSerializer.Serialize(Answer<string>.Of(text), Web), Web) == Answer<string>.Of(text)
            || text.Any(char.IsSurrogate)).QuickCheckThrowOnFailure();
}
