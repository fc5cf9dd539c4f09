using Nrm.Casework.Cases;
using Nrm.Casework.Kernel;

namespace Nrm.Casework.Tests.Cases;

public class OrganisationDirectoryTests
{
    private static readonly Organisation First = new(Guid.NewGuid(), "First", OrganisationKind.CompetentAuthority, ["GB"], ["GB"]) { Rank = 3 };
    private static readonly Organisation Second = new(Guid.NewGuid(), "Second", OrganisationKind.CompetentAuthority, ["GB"], ["GB"]) { Rank = 7 };
    private static readonly Organisation Abroad = new(Guid.NewGuid(), "Abroad", OrganisationKind.CompetentAuthority, ["IE"], ["IE"]) { Rank = 1 };

    [Fact]
    public void Of_several_that_could_be_asked_the_lowest_rank_is_whatever_order_they_come_in()
    {
        foreach (var directory in new[] { new OrganisationDirectory([Abroad, First, Second]), new OrganisationDirectory([Second, First, Abroad]) })
        {
            Assert.Equal(First, directory.AuthorityFor("GB"));
            Assert.Equal(First, directory.SupportFor("GB", Abroad.Id));
            Assert.Null(directory.AuthorityFor("NL"));
        }
    }

    [Fact]
    public void Who_refers_and_gives_support_is_asked_before_those_of_a_lower_rank() =>
        Assert.Equal(Second, new OrganisationDirectory([First, Second, Abroad]).SupportFor("GB", Second.Id));

    [Fact]
    public void Chance_decides_nothing_where_two_have_one_rank() =>
        Assert.Throws<UndeclaredException>(() => new OrganisationDirectory([First, Second with { Rank = First.Rank }]).AuthorityFor("GB"));
}
