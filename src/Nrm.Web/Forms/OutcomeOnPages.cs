using System.Diagnostics.CodeAnalysis;
using Nrm.Records;

namespace Nrm.Web.Forms;

/// <summary>The one way in which an outcome of the door becomes something on a page.</summary>
public static class OutcomeOnPages
{
    /// <summary>True with the value when it was done; false with why not.</summary>
    public static bool IsDone<T>(this Outcome<T> outcome, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = outcome switch
        {
            Outcome<T>.Done done => (done.Value, (Refusal?)null),
            Outcome<T>.Invalid invalid => (default, new Refusal.Invalid(invalid.Errors)),
            Outcome<T>.Denied denied => (default, new Refusal.Denied(denied.Code, denied.Reason)),
            Outcome<T>.NotFound => (default, new Refusal.NotFound()),
            Outcome<T>.NotNow notNow => (default, new Refusal.NotNow(notNow.Unmet)),
            Outcome<T>.Conflict conflict => (default, new Refusal.Changed(conflict.CurrentVersion)),
            Outcome<T>.KeyReused => (default, new Refusal.SentBefore()),
            _ => throw new InvalidOperationException($"An outcome of kind {outcome.GetType().Name} has no place on a page."),
        };
        return refusal is null;
    }
}
