namespace Nrm.Casework.Returns;

/// <summary>One side of a return-risk assessment.</summary>
public enum AssessmentSide
{
    Host,
    Origin,
}

/// <summary>An answer to one of the four questions with what it rests on.</summary>
public sealed record RiskEvidence : PersonalData
{
    /// <summary>no, yes or unknown.</summary>
    [OneOf]
    public RiskAnswer? Value { get; init; }

    [Passage, Optional]
    public string? Evidence { get; init; }

    /// <summary>The day of the evidence; without one it counts as no dated evidence.</summary>
    [Day(DateMeaning.Past), Optional]
    public DateOnly? Dated { get; init; }
}

/// <summary>The four answers with their evidence (OSCE Special Representative 2010, footnote 83).</summary>
public sealed record RiskEvidences : PersonalData
{
    [Part]
    public RiskEvidence? Q1 { get; init; }

    [Part]
    public RiskEvidence? Q2 { get; init; }

    [Part]
    public RiskEvidence? Q3 { get; init; }

    [Part]
    public RiskEvidence? Q4 { get; init; }

    internal IEnumerable<RiskEvidence> All => new[] { Q1, Q2, Q3, Q4 }.OfType<RiskEvidence>();

    /// <summary>A question without an answer is unknown: it can only stop a return.</summary>
    internal FourAnswers Answers => new(Of(Q1), Of(Q2), Of(Q3), Of(Q4));

    private static RiskAnswer Of(RiskEvidence? evidence) => evidence?.Value ?? RiskAnswer.Unknown;
}

/// <summary>One row of the detailed sheet as it is sent and kept; rated 1 to 5 twice.</summary>
public sealed record RiskRow : PersonalData
{
    [OneOf, Needed("Name the block of the sheet.")]
    public RiskBlock? Block { get; init; }

    [Whole(1, 5, "Rate the severity from 1 to 5.")]
    public int Severity { get; init; }

    [Whole(1, 5, "Rate the likelihood from 1 to 5.")]
    public int Likelihood { get; init; }

    [Passage, Optional]
    public string? Note { get; init; }
}
