namespace Nrm.Casework.Screening;

/// <summary>How an indicator was met. Only what was seen or said counts; the other two are no sign in either direction (INV-15).</summary>
public enum IndicatorAnswer
{
    Seen,
    Said,
    NotSeen,
    DidNotAsk,
}
