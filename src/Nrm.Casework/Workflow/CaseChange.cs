using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;

namespace Nrm.Casework.Workflow;

/// <summary>
/// A change in the making: the facts as they will be, the sections opened and to be sealed, the steps taken. The door makes it, a
/// use case works on it, the door stores all of it or nothing.
/// </summary>
public sealed class CaseChange(
    CaseFacts facts, Actor actor, DateTime nowUtc, DateOnly today, CountryProfile profile, OrganisationDirectory organisations, UseCase input,
    IReadOnlyDictionary<(string Section, Guid Item), object>? opened = null, StaffLookup? staff = null)
{
    private readonly List<TrackStep> _steps = [];
    private readonly List<SealedWrite> _writes = [];

    public CaseFacts Facts { get; set; } = facts;

    public Actor Actor { get; } = actor;

    public DateTime NowUtc { get; } = nowUtc;

    /// <summary>The legal date in the profile's time zone.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The profile version in force today, for what starts today.</summary>
    public CountryProfile Profile { get; } = profile;

    public OrganisationDirectory Organisations { get; } = organisations;

    public UseCase Input { get; } = input;

    public IReadOnlyList<TrackStep> Steps => _steps;

    public IReadOnlyList<SealedWrite> Writes => _writes;

    /// <summary>Looks up an active account; null when there is none, or when the caller gave no way to look.</summary>
    public StaffMember? Staff(Guid staffId) => staff?.Invoke(staffId);

    public RuleContext Context => new(Facts, Actor, Profile, Today, Input, Organisations, staff);

    /// <summary>The current document of a section; null when none was recorded.</summary>
    /// <exception cref="UndeclaredException">The use case did not declare that it opens the section.</exception>
    public T? Open<T>(Section<T> section, Guid item = default) where T : class
    {
        if (!Input.Declaration.Reads.Contains(section))
        {
            throw new UndeclaredException($"{Input.Declaration.Name} opening {section.Name}");
        }

        return opened is not null && opened.TryGetValue((section.Name, item), out var document) ? (T)document : null;
    }

    /// <summary>Adds a revision of a section's document, or an item of a section that has many.</summary>
    /// <exception cref="UndeclaredException">The use case did not declare that it seals the section.</exception>
    public void Seal<T>(Section<T> section, T document, Guid item = default) where T : class
    {
        if (!Input.Declaration.Seals.Contains(section))
        {
            throw new UndeclaredException($"{Input.Declaration.Name} sealing {section.Name}");
        }

        if (section.Many == (item == default))
        {
            throw new UndeclaredException($"{section.Name} {(section.Many ? "without" : "with")} an item");
        }

        _writes.Add(new SealedWrite(section, item, document));
        if (section.Category is DataCategory.Person or DataCategory.Contact)
        {
            Legal(l => l with { IdentityRecorded = true });
        }

        if (document is IMarksCase marks)
        {
            Facts = marks.Mark(Facts);
        }
    }

    /// <summary>The item under which the step keeps itself.</summary>
    public Guid StepId { get; } = Ids.New();

    /// <summary>What the step's own record says besides what was typed; null where the step says nothing.</summary>
    public StepRemarks Remarks { get; set; } = new();

    /// <summary>Takes the step, once: its track moves, it does what it does, and it keeps itself as it was typed.</summary>
    /// <exception cref="NotNowException">Rules are not met: the whole change is refused with all of them.</exception>
    public void Take()
    {
        if (Input.Declaration is { Track: { } track, OpensCase: false })
        {
            Fire(track, Input.Trigger!);
        }

        Input.Apply(this);
        if (Input.Declaration.Keeps is { } section)
        {
            _writes.Add(new SealedWrite(section, StepId, new StepTaken
            {
                Typed = Input, On = Today, By = Actor.StaffId, ProfileVersion = Profile.Version,
                About = Remarks.About, Found = Remarks.Found, Because = Remarks.Because, Language = Remarks.Language, Remedy = Remarks.Remedy,
            }));
        }
    }

    /// <summary>Steps a track; the rules have been asked before by the door, or are asked here for a follow-on step.</summary>
    /// <exception cref="NotNowException">Rules are not met: the whole change is refused with all of them.</exception>
    public void Fire(Track track, string trigger)
    {
        if (Engine.Unmet(track, trigger, Context) is { Count: > 0 } unmet)
        {
            throw new NotNowException(unmet);
        }

        var from = Facts.StateOf(track);
        var to = Engine.Fire(track, trigger, Context);
        _steps.Add(new TrackStep(track, trigger, from, to));
        Facts = Facts with { Tracks = Facts.Tracks.SetItem(track, from == to ? Facts.At(track) : new TrackState(to, Today)) };
    }

    /// <summary>Steps a track where its table has the trigger for the state that it is in; a clock may end when nothing is left to stop.</summary>
    public void FireWhereDeclared(Track track, string trigger)
    {
        if (Engine.Definition(track).Find(Facts.StateOf(track), trigger) is not null)
        {
            Fire(track, trigger);
        }
    }

    public void Legal(Func<LegalFacts, LegalFacts> change) => Facts = Facts with { Legal = change(Facts.Legal) };

    /// <summary>Remembers what followed from a fact that may turn out to be an error (INV-52).</summary>
    public void Remember(Consequence consequence) => Legal(l => l with { Consequences = [.. l.Consequences, consequence] });

    /// <summary>What followed has another ground by now, and is no longer taken back with the fact from which it came.</summary>
    public void Forget(ConsequenceOf fact)
    {
        if (Facts.Legal.Consequences.Any(Rests))
        {
            Legal(l => l with { Consequences = [.. l.Consequences.Where(c => !Rests(c))] });
        }

        bool Rests(Consequence consequence) => consequence.Of == fact && consequence.TakenBackOn is null;
    }

    /// <summary>
    /// Takes back what followed from a fact that was recorded in error: the age class is what it was, tasks that nobody did are done by nobody,
    /// clocks stop. What was done is not undone, and every event stays (INV-52).
    /// </summary>
    /// <returns>What was taken back; null when nothing that stands followed from it, or somebody else than the actor recorded the fact (INV-45).</returns>
    public Consequence? TakeBack(ConsequenceOf fact)
    {
        if (Facts.Legal.Consequences.LastOrDefault(c => c.Of == fact && c.TakenBackOn is null) is not { } wrong || wrong.By != Actor.StaffId)
        {
            return null;
        }

        Facts = Facts with
        {
            Age = wrong.AgeBefore ?? Facts.Age,
            Tasks = [.. Facts.Tasks.Select(t => t.IsOpen && wrong.Tasks.Contains(t.Id) ? t with { DoneAt = NowUtc } : t)],
            Clocks = [.. Facts.Clocks.Select(c => c.DoneOn is null && wrong.Clocks.Contains(c.Id) ? c with { DoneOn = Today } : c)],
        };
        Legal(l => l with { Consequences = [.. l.Consequences.Select(c => c == wrong ? c with { TakenBackOn = Today } : c)] });
        return wrong;
    }

    /// <summary>
    /// Starts a clock under the profile in force. A value that the profile lacks comes from the Council of Europe floor and raises a
    /// task; where the floor has none either, no clock runs and the task says so (domain 10, rule 5).
    /// </summary>
    public Deadline? StartClock(ClockKind kind, Func<CountryProfile, ProfileValue<Length>?> value, DateOnly startedOn)
    {
        var resolved = Profile.Resolve(value);
        if (!resolved.HasValue || resolved.FromFloor)
        {
            AddTask(TaskKind.ConfirmProfileValue, CaseFunction.Decider, null, kind);
        }

        return resolved.HasValue ? StartClock(kind, resolved.Value, resolved.Source, startedOn) : null;
    }

    public Deadline StartClock(ClockKind kind, Length length, string source, DateOnly startedOn)
    {
        var deadline = Clock.Due(kind, length, startedOn, Profile.Calendar, Profile.Zone, Profile.CountStartDay);
        Stop(kind);
        Facts = Facts with
        {
            Clocks = Facts.Clocks.Add(new CaseClock(
                Ids.New(), kind, startedOn, length, deadline.DueOn, deadline.DueAtUtc, Profile.Version, source)),
        };
        return deadline;
    }

    /// <summary>
    /// Starts a clock again from another day, and keeps whichever end is better for the person (INV-34). Nothing is done where the
    /// profile has no value and none runs.
    /// </summary>
    public void StartClockAgain(ClockKind kind, Func<CountryProfile, ProfileValue<Length>?> value, DateOnly startedOn)
    {
        var running = Facts.RunningClock(kind);
        if (StartClock(kind, value, startedOn) is { } again && running is not null && Clock.Better(Running(running), again) != again)
        {
            Facts = Facts with { Clocks = Facts.Clocks.Remove(Facts.RunningClock(kind)!).Replace(Facts.Clocks.Last(c => c.Id == running.Id), running) };
        }
    }

    /// <summary>Moves the end of a running clock by whole days, never to an end that is worse for the person (INV-34).</summary>
    public CaseClock Prolong(CaseClock running, int days)
    {
        var longer = Clock.Due(running.Kind, new Length(days, LengthUnit.Days), running.DueOn, Profile.Calendar, Profile.Zone);
        var kept = Clock.Better(Running(running), longer);
        var moved = running with { DueOn = kept.DueOn, DueAtUtc = kept.DueAtUtc };
        Facts = Facts with { Clocks = Facts.Clocks.Replace(running, moved) };
        return moved;
    }

    private static Deadline Running(CaseClock clock) => new(clock.Kind, clock.StartedOn, clock.Length, clock.DueOn, clock.DueAtUtc);

    /// <summary>Marks the clocks of this kind as met today, also those that had run out: late is still done. Nothing happens when there is none.</summary>
    public void Stop(ClockKind kind) => Facts = Facts with
    {
        Clocks = [.. Facts.Clocks.Select(c => c.Kind == kind && c.DoneOn is null && (c.IsRunning || c.IsOpen) ? c with { DoneOn = Today } : c)],
    };

    /// <exception cref="UndeclaredException">No capability declares a task of this kind for the function.</exception>
    public void AddTask(TaskKind kind, CaseFunction function, DateOnly? dueOn = null, ClockKind? clock = null)
    {
        if (!Capabilities.Task(kind).For.Contains(function))
        {
            throw new UndeclaredException($"task {kind} for {function}");
        }

        if (!Facts.Tasks.Any(t => t.IsOpen && t.Kind == kind && t.Clock == clock))
        {
            Facts = Facts with { Tasks = Facts.Tasks.Add(new CaseTask(Ids.New(), kind, function, dueOn, NowUtc, clock)) };
        }
    }

    /// <exception cref="UndeclaredException">No capability declares that the use case ends such a task.</exception>
    public void FinishTasks(params TaskKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            var task = Capabilities.Task(kind);
            if (!task.DoneBy.Contains(Input.Declaration) && !task.EndedBy.Contains(Input.Declaration))
            {
                throw new UndeclaredException($"{Input.Declaration.Name} ending {kind}");
            }
        }

        Facts = Facts with
        {
            Tasks = [.. Facts.Tasks.Select(t => t.IsOpen && kinds.Contains(t.Kind) ? t with { DoneAt = NowUtc, DoneBy = Actor.StaffId } : t)],
        };
    }

    /// <summary>Asks an organisation to take the case; a request that is already open is not asked twice.</summary>
    public void Ask(Guid organisationId, CaseFunction function)
    {
        if (!Facts.Assignments.Any(a => a.IsPending && a.OrganisationId == organisationId && a.Function == function))
        {
            Facts = Facts with
            {
                Assignments = Facts.Assignments.Add(new Assignment(Ids.New(), organisationId, function, null, NowUtc, null, null)),
            };
        }
    }
}

/// <summary>A step that a track took.</summary>
public sealed record TrackStep(Track Track, string Trigger, string From, string To);

/// <summary>What a step's own record says besides what was typed: see <see cref="StepTaken"/>.</summary>
public sealed record StepRemarks(
    Guid? About = null, string? Found = null, IReadOnlyList<string>? Because = null, string? Language = null, string? Remedy = null);

/// <summary>A document to be sealed as the next revision.</summary>
public sealed record SealedWrite(Section Section, Guid Item, object Document);
