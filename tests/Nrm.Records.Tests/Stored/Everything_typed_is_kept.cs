using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Stored;

/// <summary>A step keeps itself: whatever is asked is kept, in the step's own record or where the field says.</summary>
public sealed class Everything_typed_is_kept
{
    private static IReadOnlyList<UseCaseDeclaration> All => [.. UseCases.All, .. UseCases.OfJobs];

    public static TheoryData<string> Steps => [.. All.Select(u => u.Name)];

    public static TheoryData<string> KeptSteps => [.. All.Where(u => u.Keeps is not null).Select(u => u.Name)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_field_of_a_step_is_kept_or_says_why_not(string name) => Assert.Empty(Lost(All.Single(u => u.Name == name)));

    [Fact]
    public void A_field_that_is_asked_and_kept_nowhere_is_found() => Assert.Equal([nameof(Forgetful.Asked), nameof(Forgetful.Elsewhere)], Lost(Forgetful.Declares));

    [Theory]
    [MemberData(nameof(KeptSteps))]
    public void What_was_typed_comes_back_from_the_steps_own_record(string name)
    {
        var step = All.Single(u => u.Name == name);
        var words = 0;
        var typed = (UseCase)FilledIn.Of(step.Input, () => $"Wort{words++}x");

        var json = JsonSerializer.Serialize(new StepTaken { Typed = typed, On = new(2026, 11, 29), By = Guid.Empty }, CaseJson.Options);
        var back = JsonSerializer.Deserialize<StepTaken>(json, CaseJson.Options)!.Typed;

        var (before, after) = (Node(typed), Node(back));
        foreach (var field in Fields.Of(step.Input))
        {
            var there = JsonNode.DeepEquals(before[field.Name], after[field.Name]) && before[field.Name] is not null;
            Assert.True(there == (field.KeptIn is null && field.NotKept is null), $"{name}.{field.Name}: {after[field.Name]}");
        }

        JsonObject Node(UseCase input) => JsonSerializer.SerializeToNode(input, step.Input, CaseJson.Options)!.AsObject();
    }

    /// <summary>What may not be read in a section is not read in the step either: a part of the person or of their health has its own.</summary>
    [Fact]
    public void A_step_holds_no_part_that_belongs_to_another_category() => Assert.Empty(All.Where(u => u.Keeps is not null)
        .SelectMany(u => Fields.Of(u.Input).Where(f => f.KeptIn is null && Sections.All.Any(s => s.Category != u.Keeps!.Category && s.DocumentType == f.Type)).Select(f => $"{u.Name}.{f.Name}")));

    [Fact]
    public void A_step_of_a_version_that_nobody_knows_does_not_open()
    {
        var json = JsonSerializer.Serialize(new StepTaken { Typed = (UseCase)FilledIn.With(UseCases.Find("record-contact")!.Input, "vetted"), On = new(2026, 11, 29), By = Guid.Empty }, CaseJson.Options);

        foreach (var unknown in new[] { json.Replace("\"version\":1", "\"version\":9", StringComparison.Ordinal), json.Replace("record-contact", "record-nothing", StringComparison.Ordinal) })
        {
            Assert.Throws<UnreadableException>(() => Sections.Help.Stored.Read(Sections.Help.SchemaVersion, Encoding.UTF8.GetBytes(unknown)));
        }
    }

    private static IEnumerable<string> Lost(UseCaseDeclaration step) => Fields.Of(step.Input)
        .Where(f => f.NotKept is null && (f.KeptIn is { } section ? section != KeptInAttribute.Facts && step.Seals.All(s => s.Name != section) : step.Keeps is null))
        .Select(f => f.Property);

    private sealed record Forgetful : UseCase
    {
        public static readonly UseCaseDeclaration Declares = new("forget", typeof(Forgetful), [new(Role.SupportWorker, Relationship.Assigned)]) { Seals = [Sections.Notes] };

        [Line]
        public string? Asked { get; init; }

        [Line, KeptIn("person")]
        public string? Elsewhere { get; init; }

        [Line, KeptIn("notes")]
        public string? Noted { get; init; }

        [Line, NotKept("It says only how the page came back.")]
        public string? Passing { get; init; }

        public override UseCaseDeclaration Declaration => Declares;

        public override void Apply(CaseChange change)
        {
        }
    }
}
