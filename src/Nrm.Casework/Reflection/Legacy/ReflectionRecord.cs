using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection.Legacy;

/// <summary>What happened in the recovery and reflection period, as version 1 of the section kept it: every step in one bag.</summary>
public sealed record ReflectionRecord : PersonalData
{
    /// <summary>informed, extended or ended.</summary>
    public required string What { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public string? Language { get; init; }

    public string? Interpreter { get; init; }

    /// <summary>The version of the information material.</summary>
    public string? Version { get; init; }

    public int? Days { get; init; }

    public ReflectionEndGround? Ground { get; init; }

    public IReadOnlyList<string>? Evidence { get; init; }

    public bool? PersonHeard { get; init; }

    public string? Reasons { get; init; }

    public string? Remedy { get; init; }

    /// <summary>The step that it was. What the bag had no place for is not known.</summary>
    /// <exception cref="UndeclaredException">No step wrote such a record.</exception>
    public StepTaken AsStep() => new() { Typed = Typed(), On = On, By = By, Remedy = Remedy };

    private UseCase Typed() => What switch
    {
        "informed" => new RecordInformationGiven { Language = Language, Interpreter = Interpreter, Version = Version },
        "extended" => new ExtendReflection { Days = Days, Reason = Reasons },
        "ended" => new EndReflection { Ground = Ground, Evidence = Evidence, PersonHeard = PersonHeard, Reasons = Reasons },
        _ => throw new UndeclaredException($"the step {What} in a record of the reflection period"),
    };
}
