using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Access;

/// <summary>What only rows will have to add for: emergency access, a hearing, being on shift.</summary>
public sealed class Ties_with_an_end_and_a_scope
{
    private static readonly DateTime Now = new(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>A reviewer who sees decisions, and nothing else, of every case until noon.</summary>
    private static Tie UntilNoon { get; } = new(Role.SecondReviewer, Relationship.Assigned, "planted", byCase: (me, c) => me.AskedAt < Now) { Scope = ["decisions"] };

    [Fact]
    public void What_the_scope_does_not_name_stays_closed()
    {
        var (facts, ties) = (Given.Taken().Facts, Of(Cast.Reviewer with { AskedAt = Now.AddTicks(-1) }));

        Assert.IsType<AccessDecision.Allowed>(AccessPolicy.ToSection(ties, facts, Sections.Decisions, null));
        Assert.All(Sections.All.Where(s => s.Name != "decisions"), s => Assert.Equal("role-may-not", AccessPolicy.ToSection(ties, facts, s, "assistance").Code));
        Assert.NotEqual(Grant.None, AccessMatrix.For(Role.SecondReviewer, Relationship.Assigned, Sections.Person.Category)); // what the matrix would open to a tie without a scope
    }

    [Fact]
    public void A_step_that_touches_another_section_is_not_theirs()
    {
        var ties = Of(Cast.Reviewer with { AskedAt = Now.AddTicks(-1) });
        UseCaseDeclaration within = new("within", typeof(SecondReview), [new(Role.SecondReviewer, Relationship.Assigned)]) { Opens = [Sections.Decisions] };

        Assert.IsType<AccessDecision.Allowed>(AccessPolicy.ToUse(ties, within));
        Assert.IsType<AccessDecision.Denied>(AccessPolicy.ToUse(ties, within with { Seals = [Sections.Person] }));
        Assert.IsType<AccessDecision.Denied>(AccessPolicy.ToUse(ties, within with { By = [] }));
    }

    [Fact]
    public void It_is_over_on_the_instant_and_for_whoever_does_not_say_when_they_ask()
    {
        Assert.NotEmpty(Of(Cast.Reviewer with { AskedAt = Now.AddTicks(-1) }));
        Assert.Empty(Of(Cast.Reviewer with { AskedAt = Now }));
        Assert.Empty(Of(Cast.Reviewer));
        Assert.Empty(Of(Cast.Support with { AskedAt = Now.AddTicks(-1) }));
    }

    /// <summary>It adds to what somebody has by another tie of the same role, and takes nothing from it.</summary>
    [Fact]
    public void It_takes_the_place_of_no_other_tie()
    {
        Tie queue = new(Role.SecondReviewer, Relationship.Queue, "planted", byCase: (me, c) => true);
        var ties = Relationships.Of(Cast.Reviewer with { AskedAt = Now.AddTicks(-1) }, Given.Taken().Facts, [UntilNoon, queue]);

        Assert.Equal([queue, UntilNoon], ties);
    }

    [Fact]
    public void A_scope_names_sections_that_exist() => Assert.All(Roles.Ties.SelectMany(t => t.Scope ?? []), s => Assert.True(Sections.Exists(s), s));

    private static List<Tie> Of(Actor actor) => Relationships.Of(actor, Given.Taken().Facts, [UntilNoon]);
}
