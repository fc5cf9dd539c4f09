using System.Reflection;
using Nrm.Casework.Kernel;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Kernel;

/// <summary>Every field of every input says what it takes: a property that says nothing would have no limit, no question and no place in any map.</summary>
public sealed class FieldTests
{
    public static TheoryData<string> Names => [.. UseCases.All.Concat(UseCases.OfJobs).Select(u => u.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_of_an_input_is_described(string name) => Assert.Empty(Undescribed(Input(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_field_is_both_needed_and_optional(string name) =>
        Assert.DoesNotContain(Fields.Walk(Input(name)), f => f.Field is { Needed: not null, IsOptional: true });

    [Fact]
    public void A_property_that_says_nothing_is_found() => Assert.Equal([nameof(Forgetful.Silent), $"{nameof(Forgetful.Part)}.{nameof(ForgetfulPart.Silent)}"], Undescribed(typeof(Forgetful)));

    [Fact]
    public void A_record_with_such_a_property_has_no_rules() => Assert.Throws<UndeclaredException>(() => Fields.Of(typeof(Forgetful)));

    [Theory]
    [InlineData("person.fullName", "FullName")]
    [InlineData("indicators[3].note", "Note")]
    [InlineData("exploitation.places[0].country", "Country")]
    [InlineData("person.fullName.more", null)]
    [InlineData("persons", null)]
    public void A_path_leads_to_its_field(string path, string? property) =>
        Assert.Equal(property, Fields.Find(UseCases.Find("submit-referral")!.Input, path)?.Property);

    private static Type Input(string name) => UseCases.All.Concat(UseCases.OfJobs).Single(u => u.Name == name).Input;

    private static IEnumerable<string> Undescribed(Type record) => Fields.Properties(record).SelectMany(p =>
        p.GetCustomAttribute<FieldAttribute>() is not { } kind ? [p.Name]
        : kind is PartAttribute ? Undescribed(p.PropertyType.IsGenericType ? p.PropertyType.GetGenericArguments()[^1] : p.PropertyType).Select(inner => $"{p.Name}.{inner}")
        : Enumerable.Empty<string>());

    private sealed record Forgetful
    {
        [Line]
        public string? Described { get; init; }

        public string? Silent { get; init; }

        [Part]
        public IReadOnlyList<ForgetfulPart>? Part { get; init; }
    }

    private sealed record ForgetfulPart
    {
        public int Silent { get; init; }
    }
}
