using System.Text.Json;
using System.Text.Json.Nodes;
using Nrm.Casework.Kernel;
using Nrm.Casework.People;
using Nrm.Casework.Safety;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.People;

/// <summary>What is a state is changed by what was sent about it: over every field, one that is not sent cannot be erased.</summary>
public sealed class What_is_not_sent_stays
{
    private const string Person = """{"fullName":"A B","latinName":"A B","codeName":"Heron","otherNames":["C"],"dateOfBirth":"1990-02-03","gender":"feminine","nationalities":["RO"],"languages":["ron"],"interpreterNeeded":true}""";
    private const string Contact = """{"channel":"phone","value":"0040 1","safeToWrite":"yes","safeToCall":"yes","times":"mornings"}""";

    private const string Place = """{"kind":"shelter","address":"7 Hidden Lane","since":"2026-11-01","note":"Ring twice"}""";
    private const string Health = """{"urgent":"insulin","conditions":"diabetes","medicines":"insulin","allergies":"penicillin","provider":"Clinic"}""";

    /// <summary>The address is told every time.</summary>
    public static TheoryData<string> PlaceFields => [.. Fields.Of(typeof(Whereabouts)).Select(f => f.Name).Where(n => n != "address")];

    public static TheoryData<string> HealthFields => [.. Fields.Of(typeof(HealthDetails)).Select(f => f.Name)];

    public static TheoryData<string> PersonFields => [.. Fields.Of(typeof(PersonDetails)).Select(f => f.Name).Where(n => n != "changeReason")];

    public static TheoryData<string> ContactFields => [.. Fields.Of(typeof(SafeContact)).Select(f => f.Name).Where(n => n != "changeReason")];

    [Theory]
    [MemberData(nameof(PersonFields))]
    public void A_field_of_the_person_that_is_not_sent_stays(string left) => Stays<PersonDetails>(Person, left, json => new ChangePerson { Person = Read<PersonDetails>(json), Reason = "new" });

    [Theory]
    [MemberData(nameof(PersonFields))]
    public void A_field_of_the_person_is_erased_by_its_name(string name) => IsErased<PersonDetails>(Person, name, new ChangePerson { Person = new PersonDetails(), Erase = [name], Reason = "new" });

    [Theory]
    [MemberData(nameof(ContactFields))]
    public void A_field_of_the_contact_that_is_not_sent_stays(string left) => Stays<SafeContact>(Contact, left, json => new ChangeContact { SafeContact = Read<SafeContact>(json), Reason = "new" });

    [Theory]
    [MemberData(nameof(ContactFields))]
    public void A_field_of_the_contact_is_erased_by_its_name(string name) => IsErased<SafeContact>(Contact, name, new ChangeContact { SafeContact = new SafeContact(), Erase = [name], Reason = "new" });

    [Theory]
    [MemberData(nameof(PlaceFields))]
    public void A_field_of_the_place_that_is_not_sent_stays_and_is_erased_by_its_name(string name) =>
        StaysAndIsErased<Whereabouts>(Place, name, (place, erase) => new RecordWhereabouts { Whereabouts = place, Erase = erase }, """{"address":"7 Hidden Lane"}""");

    [Fact]
    public void Another_address_is_another_place_and_what_visitors_must_know_stays()
    {
        var story = Given.Taken()
            .Do(Cast.Support, new RecordWhereabouts { Whereabouts = new() { Kind = "shelter", Address = "7 Hidden Lane", Since = new(2026, 7, 1), Note = "Not her brother." } })
            .Do(Cast.Support, new RecordWhereabouts { Whereabouts = new() { Address = "9 Other Street" } });

        Assert.Equal(new Whereabouts { Address = "9 Other Street", Note = "Not her brother." }, story.Writes.Select(w => w.Document).OfType<Whereabouts>().Last());
    }

    [Theory]
    [MemberData(nameof(HealthFields))]
    public void A_field_of_health_that_is_not_sent_stays_and_is_erased_by_its_name(string name) =>
        StaysAndIsErased<HealthDetails>(Health, name, (health, erase) => new RecordHealth { Health = health, Erase = erase }, "{}");

    [Fact]
    public void A_name_that_no_field_has_is_refused() =>
        Assert.Contains("Erase[0]", new ChangePerson { Person = new PersonDetails(), Erase = ["shoeSize"], Reason = "new" }.Validate(new DateOnly(2026, 11, 28)).Errors.Select(e => e.PropertyName));

    private static void Stays<T>(string all, string left, Func<JsonObject, UseCase> changed) where T : class
    {
        var sent = Node(all);
        sent.Remove(left);
        Assert.Equal(Sorted(Node(all)), After<T>(changed(sent)));
    }

    private static void IsErased<T>(string all, string name, UseCase erasing) where T : class
    {
        var expected = Node(all);
        Assert.True(expected.Remove(name), $"{name} is not in the sample: the test would say nothing about it.");
        Assert.Equal(Sorted(expected), After<T>(erasing));
    }

    /// <param name="least">What must be sent every time.</param>
    private static void StaysAndIsErased<T>(string all, string name, Func<T, IReadOnlyList<string>?, UseCase> recorded, string least) where T : class
    {
        var (left, without) = (Node(all), Node(all));
        Assert.True(left.Remove(name) && without.Remove(name), $"{name} is not in the sample: the test would say nothing about it.");

        Assert.Equal(Sorted(Node(all)), Last(Before().Do(Cast.Support, recorded(Read<T>(left), null))));
        Assert.Equal(Sorted(without), Last(Before().Do(Cast.Support, recorded(Read<T>(Node(least)), [name]))));

        CaseStory Before() => Given.Taken().Do(Cast.Support, recorded(Read<T>(Node(all)), null));

        static string Last(CaseStory story) => Sorted(JsonSerializer.SerializeToNode(story.Writes.Select(w => w.Document).OfType<T>().Last(), CaseJson.Options)!.AsObject());
    }

    private static string After<T>(UseCase changing) where T : class
    {
        var story = Given.Referred(referral: Given.Referral with { Person = Read<PersonDetails>(Node(Person)), SafeContact = Read<SafeContact>(Node(Contact)) });
        var made = JsonSerializer.SerializeToNode(story.Do(Cast.Referrer, changing).Writes.Select(w => w.Document).OfType<T>().Last(), CaseJson.Options)!.AsObject();
        Assert.Equal("new", made["changeReason"]!.GetValue<string>());
        made.Remove("changeReason");
        return Sorted(made);
    }

    private static JsonObject Node(string json) => JsonNode.Parse(json)!.AsObject();

    private static string Sorted(JsonObject made) => string.Join('\n', made.Select(f => $"{f.Key}: {f.Value!.ToJsonString()}").Order(StringComparer.Ordinal));

    private static T Read<T>(JsonObject json) => json.Deserialize<T>(CaseJson.Options)!;
}
