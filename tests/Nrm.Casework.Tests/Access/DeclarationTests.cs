using System.Reflection;
using Nrm.Casework.Access;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Access;

/// <summary>What the use cases declare agrees with the access matrix, the tracks and each other.</summary>
public sealed class DeclarationTests
{
    private static readonly UseCaseDeclaration[] Everything = [.. UseCases.All, .. UseCases.OfJobs];

    [Fact]
    public void Every_use_case_of_the_assembly_is_registered_once()
    {
        var types = typeof(UseCase).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(UseCase)) && !t.IsAbstract);
        Assert.Equal(types.OrderBy(t => t.Name), Everything.Select(u => u.Input).OrderBy(t => t.Name));
        Assert.Equal(Everything.Length, Everything.Select(u => u.Name).Distinct().Count());
    }

    [Fact]
    public void Each_instance_answers_with_the_declaration_of_its_type() =>
        Assert.All(Everything, u => Assert.Same(u, ((UseCase)Activator.CreateInstance(u.Input)!).Declaration));

    [Fact]
    public void Names_are_verb_phrases_in_kebab_case() => Assert.All(Everything, u => Assert.Matches("^[a-z]+(-[a-z]+)*$", u.Name));

    [Fact]
    public void What_a_use_case_seals_every_role_that_may_use_it_may_write_unless_it_is_handed_in()
    {
        foreach (var useCase in UseCases.All)
        {
            foreach (var permit in useCase.By)
            {
                Assert.All(
                    useCase.Seals.Except(useCase.HandsIn),
                    s => Assert.True(AccessMatrix.For(permit.Role, permit.As, s.Category) is Grant.Write, $"{useCase.Name}: {permit} does not write {s.Name}"));
            }
        }
    }

    [Fact]
    public void What_is_handed_in_is_sealed_is_an_addition_and_is_needed_by_somebody()
    {
        foreach (var useCase in UseCases.All)
        {
            Assert.All(useCase.HandsIn, s => Assert.Contains(s, useCase.Seals));
            Assert.All(useCase.HandsIn, s => Assert.True(s.Many || useCase.Patches.Contains(s), $"{useCase.Name} would replace {s.Name}"));
            Assert.All(useCase.Patches, s => Assert.Contains(s, useCase.HandsIn));
            Assert.All(useCase.HandsIn, s => Assert.Contains(useCase.By, p => AccessMatrix.For(p.Role, p.As, s.Category) is not Grant.Write));
        }
    }

    [Fact]
    public void What_a_use_case_opens_every_role_that_may_use_it_may_read()
    {
        foreach (var useCase in UseCases.All)
        {
            foreach (var permit in useCase.By)
            {
                Assert.All(
                    useCase.Opens,
                    s => Assert.True(AccessMatrix.For(permit.Role, permit.As, s.Category) is Grant.Read or Grant.Write, $"{useCase.Name}: {permit} does not read {s.Name}"));
            }
        }
    }

    [Fact]
    public void Every_trigger_of_a_track_belongs_to_a_use_case_of_it_and_every_use_case_of_a_track_has_one()
    {
        foreach (var definition in Engine.Tracks)
        {
            var people = definition.Triggers.Where(t => !t.StartsWith("system:")).Select(t => t.Split(':')[0]).Distinct().Order();
            // A referral is the one document that makes the case and takes its first step itself.
            var declared = UseCases.All.Where(u => u.Track == definition.Track || (u.OpensCase && definition.Triggers.Contains(u.Name))).Select(u => u.Name).Order();
            Assert.Equal(people, declared);
            Assert.All(declared.Where(n => n != "submit-referral"), name => Assert.Equal(name, UseCases.For(definition.Track, name)!.Name));
        }
    }

    [Fact]
    public void Every_variant_that_an_input_can_name_is_a_trigger_of_its_track()
    {
        foreach (var useCase in UseCases.All.Where(u => u.Track is not null))
        {
            foreach (var input in Variants(useCase.Input))
            {
                Assert.Contains(input.Trigger!, Engine.Definition(useCase.Track!.Value).Triggers);
            }
        }
    }

    [Fact]
    public void Somebody_may_do_everything_and_nobody_without_a_case_role_may_do_anything()
    {
        Assert.All(UseCases.All, u => Assert.NotEmpty(u.By));
        Assert.All(UseCases.All.SelectMany(u => u.By), p => Assert.DoesNotContain(p.Role, new[] { Role.Administrator, Role.ImmigrationEnforcement }));
        Assert.All(UseCases.All.SelectMany(u => u.By), p => Assert.NotEqual(Relationship.None, p.As));
        Assert.All(UseCases.All, u => Assert.Equal(u.OpensCase, u.By.Any(p => p.As is Relationship.Newcomer)));
    }

    [Fact]
    public void Only_taking_and_declining_are_done_from_a_queue() =>
        Assert.Equal(["decline-request", "take"], UseCases.All.Where(u => u.By.Any(p => p.As is Relationship.Queue)).Select(u => u.Name).Order());

    [Fact]
    public void A_use_case_prints_its_name_and_none_of_its_fields() =>
        Assert.Equal("add-note", new Casework.Documents.AddNote { Text = "canary" }.ToString());

    private static IEnumerable<UseCase> Variants(Type type)
    {
        var plain = (UseCase)Activator.CreateInstance(type)!;
        yield return plain;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            object[] values = kind.IsEnum ? [.. Enum.GetValues(kind)] : kind == typeof(bool) ? [true, false] : [];
            foreach (var value in values)
            {
                var made = (UseCase)Activator.CreateInstance(type)!;
                property.SetValue(made, value, BindingFlags.Default, null, null, null);
                yield return made;
            }
        }
    }
}
