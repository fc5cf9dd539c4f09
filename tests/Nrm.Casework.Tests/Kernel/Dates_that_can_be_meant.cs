using Nrm.Casework.Kernel;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;

namespace Nrm.Casework.Tests.Kernel;

/// <summary>A date is judged by what it means (INV-55): shared/cases/01 and its like.</summary>
public sealed class Dates_that_can_be_meant
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Theory]
    [InlineData("2541")]
    [InlineData("2031-05-04")]
    [InlineData("2026-12")]
    [InlineData("2026-11-29")]
    [InlineData("0098")]
    [InlineData("1377-02-01")]
    [InlineData("1419")]
    [InlineData("1906-11-27")]
    public void Nobody_was_born_then(string born)
    {
        Assert.Equal(["Person.DateOfBirth"], Errors(Referral(born)));
        Assert.Equal(["Person.DateOfBirth"], Errors(new ChangePerson { Person = new PersonDetails { DateOfBirth = PartialDate.Parse(born) }, Reason = "A document shows it." }));
    }

    [Theory]
    [InlineData("1906-11-28")]
    [InlineData("1906")]
    [InlineData("2026-11-28")]
    [InlineData("2026-11")]
    [InlineData("2026")]
    [InlineData("1998-02-03")]
    public void Somebody_may_have_been_born_then(string born) => Assert.Empty(Errors(Referral(born)));

    [Fact]
    public void A_missing_date_of_birth_is_an_answer() =>
        Assert.Empty(Errors(Referral("1998") with { Person = new PersonDetails { DateOfBirth = Missing.Refused } }));

    [Fact]
    public void What_happened_did_not_happen_tomorrow() =>
        Assert.Equal(["HappenedOn"], Errors(new RecordThreat { Source = "family", What = "A call.", HappenedOn = Today.AddDays(1) }));

    [Fact]
    public void A_place_was_not_left_before_it_was_come_to()
    {
        ExploitationPlace Between(string from, string to) => new() { From = PartialDate.Parse(from), To = PartialDate.Parse(to) };
        SubmitReferral At(ExploitationPlace place) => Referral("1998") with { Exploitation = new Exploitation { Places = [place] } };

        Assert.Equal(["Exploitation.Places[0].To"], Errors(At(Between("2026-03", "2026-02"))));
        Assert.Empty(Errors(At(Between("2026-03", "2026"))));
    }

    private static SubmitReferral Referral(string born) => new()
    {
        Profile = "GB", Kind = ReferralKind.Referral, AgeAnswer = Nrm.Casework.Cases.AgeAnswer.Adult, Person = new PersonDetails { DateOfBirth = PartialDate.Parse(born) },
    };

    private static IEnumerable<string> Errors(Nrm.Casework.Workflow.UseCase input) => input.Validate(Today).Errors.Select(e => e.PropertyName).Distinct();
}
