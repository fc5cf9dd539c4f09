using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Profiles;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The question of a decision and by what it is answered, with where that stands; and what the country's profile says of it.</summary>
/// <param name="Values">Label, value in words, source, and whether a national lawyer has signed it.</param>
public sealed record LegalTest(string Question, string Text, string Source, IReadOnlyList<LegalValue> Values)
{
    public static LegalTest Of(DecisionStage stage, CountryProfile profile, Words words)
    {
        var authority = Value(words["Who decides"], profile.Resolve(p => p.IdentificationAuthorities), v => v, words);
        var source = words.Source("CETS 197 arts 4, 10, 13");
        return stage is DecisionStage.ReasonableGrounds
            ? new(
                words["Are there reasonable grounds to believe that this person was exploited, or was to be?"],
                words["This asks for less than proof. It is enough that what was seen, said or found makes an act, a means and a purpose credible. A doubt counts for the person. Whether they co-operate, complain, have a right to stay or were convicted does not matter."],
                source,
                [.. authority, .. Value(words["Time for it"], profile.Resolve(p => p.ReasonableGroundsDeadline), words.Length, words), .. Value(words["Time to recover and reflect"], profile.Resolve(p => p.ReflectionLength), words.Length, words)])
            : new(
                words["Was this person exploited, or was it intended?"],
                words["Act, means and purpose are each judged on everything that has been gathered. The country profile states no standard of proof: name the one that you applied in your reasons. Whether the person co-operates, complains, has a right to stay or was convicted does not matter."],
                source,
                [.. authority, .. Value(words["Not before"], profile.Resolve(p => p.ConclusiveEarliest), words.Length, words), .. Value(words["Aim"], profile.Resolve(p => p.ConclusiveTarget), words.Length, words)]);
    }

    /// <summary>How long the person may ask for a review; null where neither the country nor the Convention says.</summary>
    public static LegalValue? ReviewWindow(CountryProfile profile, Words words) =>
        Value(words["Time to ask for reconsideration"], profile.Resolve(p => p.ReconsiderationWindow), words.Length, words) is [var window, ..] ? window : null;

    /// <summary>The first day on which the clock allows the final decision.</summary>
    public static DateOnly? EarliestDay(CaseFacts facts) => facts.RunningClock(ClockKind.C05ConclusiveEarliest) is { } clock ? clock.DueOn.AddDays(1) : null;

    private static IReadOnlyList<LegalValue> Value<T>(string label, Resolved<T> value, Func<T, string> inWords, Words words) where T : notnull =>
        value.HasValue ? [new(label, inWords(value.Value), words.Source(value.Source), value.Verified)] : [];
}

/// <summary>A value of the country's profile, in words.</summary>
public sealed record LegalValue(string Label, string Text, string Source, bool Verified);
