using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance.Legacy;

/// <summary>One event of the help, as version 1 of the section kept it: every step in one bag.</summary>
public sealed record HelpRecord : PersonalData
{
    /// <summary>The use case that wrote it.</summary>
    public required string What { get; init; }

    public string? Need { get; init; }

    public string? Outcome { get; init; }

    public IReadOnlyList<string>? Text { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    /// <summary>The step that it was. What the bag had no place for is not known.</summary>
    /// <exception cref="UndeclaredException">No step wrote such a record.</exception>
    public StepTaken AsStep() => new() { Typed = Typed(), On = On, By = By };

    private UseCase Typed() => What switch
    {
        "record-outcome" => new RecordOutcome { Need = Need, Outcome = Outcome },
        "review-plan" => new ReviewPlan { Changes = Text },
        "plan-exit" => new PlanExit { Plan = First },
        "decline" => new Decline { Reason = First },
        "end-assistance" => new EndAssistance { Reason = Codes.Parse<AssistanceEndReason>(Outcome!), Note = First },
        _ => throw new UndeclaredException($"the step {What} in a record of help"),
    };

    private string? First => Text is [var text, ..] ? text : null;
}
