using System.Collections.Immutable;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Story;

/// <summary>
/// One case through its use cases, in memory: access, shape, rules, step, effects, in the door's order and without its database.
/// </summary>
internal sealed class CaseStory
{
    private readonly Dictionary<(string, Guid), object> _documents = [];
    private readonly List<TrackStep> _steps = [];
    private readonly List<SealedWrite> _writes = [];

    public CaseStory(string profile = "GB", string today = "2026-11-23") => (ProfileCode, Today) = (profile, DateOnly.Parse(today));

    public string ProfileCode { get; }

    public DateOnly Today { get; set; }

    public CaseFacts Facts { get; set; } = null!;

    public CountryProfile Profile => CountryProfiles.InForce(ProfileCode, Today);

    public IReadOnlyList<TrackStep> Steps => _steps;

    public IReadOnlyList<SealedWrite> Writes => _writes;

    public string State(Track track) => Facts.StateOf(track);

    public MainState MainState => MainStateRule.Derive(Facts);

    public IReadOnlyList<TaskKind> OpenTasks => [.. Facts.Tasks.Where(t => t.IsOpen).Select(t => t.Kind)];

    public CaseClock Clock(ClockKind kind) => Facts.RunningClock(kind) ?? throw new Xunit.Sdk.XunitException($"no {kind} runs");

    public T Last<T>(Section<T> section) where T : class => (T)_writes.Last(w => w.Section.Name == section.Name).Document;

    public CaseStory At(string today)
    {
        Today = DateOnly.Parse(today);
        return this;
    }

    public CaseStory After(int days)
    {
        Today = Today.AddDays(days);
        return this;
    }

    /// <summary>Does it, and fails the test when it is refused.</summary>
    public CaseStory Do(Actor actor, UseCase useCase)
    {
        var declaration = useCase.Declaration;
        var shown = declaration.OpensCase || ReferenceEquals(declaration, UseCases.OfJobs[0]) || IsShownAsPossible(actor, declaration);
        var answer = Try(actor, useCase);
        Assert.True(answer is Answer.Done, $"{useCase}: {answer}");
        Assert.True(shown, $"{declaration.Name} could be done, and was not among the possible steps: whoever goes by them would never have found it.");
        return this;
    }

    private bool IsShownAsPossible(Actor actor, UseCaseDeclaration declaration) =>
        Possibilities.InTracks(actor, Facts, Profile, Today).Append(Possibilities.BesideTracks(actor, Facts, Profile, Today)).SelectMany(t => t.Permitted).Any(p => p.Trigger == declaration.Name);

    /// <summary>The names of the unmet rules; fails when it is not refused by rules.</summary>
    public IReadOnlyList<string> Refused(Actor actor, UseCase useCase) =>
        Try(actor, useCase) is Answer.NotNow no ? [.. no.Unmet.Select(u => u.Name)] : throw new Xunit.Sdk.XunitException($"{useCase} was not refused by rules");

    public Answer Try(Actor actor, UseCase useCase)
    {
        var declaration = useCase.Declaration;
        if (declaration.OpensCase)
        {
            Facts = Newborn(actor);
        }

        if (!ReferenceEquals(declaration, UseCases.OfJobs[0]))
        {
            var access = declaration.OpensCase ? AccessPolicy.ToOpen(actor, declaration) : AccessPolicy.ToUse(actor, Facts, declaration);
            if (access is not AccessDecision.Allowed)
            {
                return new Answer.NoAccess(access);
            }
        }

        var shape = useCase.Validate(Today);
        if (!shape.IsValid)
        {
            return new Answer.Invalid(shape.Errors.Select(e => e.PropertyName).Distinct().ToList());
        }

        var opened = _documents.Where(d => declaration.Reads.Any(s => s.Name == d.Key.Item1)).ToDictionary();
        var change = new CaseChange(Facts, actor, Today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), Today, Profile, Cast.Directory, useCase, opened, Cast.Find);
        var unmet = Refusals.Of(change.Context);
        if (unmet.Count > 0)
        {
            return new Answer.NotNow(unmet);
        }

        try
        {
            change.Take();
        }
        catch (NotNowException stopped)
        {
            return new Answer.NotNow(stopped.Unmet);
        }

        Keep(change);
        return new Answer.Done();
    }

    private void Keep(CaseChange change)
    {
        foreach (var write in change.Writes)
        {
            _documents[(write.Section.Name, write.Item)] = write.Document;
        }

        _writes.AddRange(change.Writes);
        _steps.AddRange(change.Steps);
        Facts = change.Facts with { Version = change.Facts.Version + 1, MainState = MainStateRule.Derive(change.Facts) };
    }

    private CaseFacts Newborn(Actor actor) => new()
    {
        Id = Guid.CreateVersion7(),
        Reference = "TEST-1",
        Profile = ProfileCode,
        ProfileVersion = Profile.Version,
        Entry = EntryRoute.Signal,
        Age = AgeClass.PresumedChild,
        OpenedAt = Today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
        ReferrerId = actor.StaffId,
        ReferrerOrganisationId = actor.OrganisationId,
    };
}

internal abstract record Answer
{
    public sealed record Done : Answer;

    public sealed record NoAccess(AccessDecision Decision) : Answer;

    public sealed record Invalid(IReadOnlyList<string> Fields) : Answer
    {
        public override string ToString() => "invalid " + string.Join(", ", Fields);
    }

    public sealed record NotNow(IReadOnlyList<UnmetRule> Unmet) : Answer
    {
        public override string ToString() => "not now " + string.Join(", ", Unmet.Select(u => u.Name));
    }
}
