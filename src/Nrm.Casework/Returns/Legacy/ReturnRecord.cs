using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns.Legacy;

/// <summary>What happened on the way to, or away from, a return, as version 1 of the section kept it: every step in one bag.</summary>
public sealed record ReturnRecord : PersonalData
{
    /// <summary>The use case that wrote it.</summary>
    public required string What { get; init; }

    public AssessmentSide? Side { get; init; }

    public RiskEvidences? Answers { get; init; }

    public IReadOnlyList<RiskRow>? Items { get; init; }

    /// <summary>The positive record of each gate of ODIHR 2014 (domain 5.3).</summary>
    public IReadOnlyDictionary<ReturnGate, string>? Gates { get; init; }

    /// <summary>The result over both sides on that day, and why.</summary>
    public ReturnRisk? Risk { get; init; }

    public IReadOnlyList<string>? Because { get; init; }

    public string? Reasons { get; init; }

    public IReadOnlyList<string>? Steps { get; init; }

    public string? Outcome { get; init; }

    public DateOnly? Date { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    /// <summary>The step that it was. What the bag had no place for is not known.</summary>
    /// <exception cref="UndeclaredException">No step wrote such a record.</exception>
    public StepTaken AsStep() => new()
    {
        Typed = Typed(),
        On = On,
        By = By,
        Found = What == AssessReturnRisk.Declares.Name && Risk is { } risk ? Codes.Of(risk) : null,
        Because = Because,
    };

    private UseCase Typed() => What switch
    {
        "record-counselling" => new RecordCounselling { Alternatives = Reasons, PersonsView = Outcome, Language = Steps is [var language, ..] ? language : null },
        "assess-return-risk" => new AssessReturnRisk { Side = Side, Answers = Answers, Items = Items, Gates = Gates },
        "decide-return" => new DecideReturn { Outcome = Risk, Reasons = Reasons },
        "bar-return" => new BarReturn { Reason = Reasons },
        "prepare-return" => new PrepareReturn { Steps = Steps },
        "execute-return" => new ExecuteReturn { Date = Date },
        "withdraw-return" => new WithdrawReturn { Reason = Reasons },
        "record-follow-up" => new RecordFollowUp { Outcome = Outcome, Note = Reasons },
        "close-return" => new CloseReturn { Reason = Reasons },
        _ => throw new UndeclaredException($"the step {What} in a record of a return"),
    };
}
