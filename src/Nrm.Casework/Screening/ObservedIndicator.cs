namespace Nrm.Casework.Screening;

/// <summary>One line of a screening.</summary>
/// <param name="Code">A declared code, for example <c>D1.01</c> or <c>X1.01</c>.</param>
/// <param name="Answer">Whether it was seen, said, not seen or not asked.</param>
/// <param name="Source">Who or what it rests on: person, document, third party, observation.</param>
/// <param name="Note">The evidence in a few words.</param>
public sealed record ObservedIndicator(string Code, IndicatorAnswer Answer, string? Source = null, string? Note = null)
{
    /// <summary>True when the line speaks for an indication.</summary>
    public bool Counts => Answer is IndicatorAnswer.Seen or IndicatorAnswer.Said;
}
