using Nrm.Casework.Cases;
using Nrm.Casework.Screening;

namespace Nrm.Casework.Referrals;

/// <summary>
/// Runs the indicator lists over what a referral ticked. The answer is words for the page and the receipt: it supports a referral and
/// stops none (INV-15).
/// </summary>
public static class ReferralScreening
{
    /// <summary>The result with the list for the person's age; the list of sexual exploitation where that is the form named.</summary>
    public static ScreeningResult Of(ReferralAccount account, AgeClass age)
    {
        var set = IndicatorSets.For(age, sexual: account.Exploitation?.Types?.Contains("sexualExploitation") is true);
        var lines = (account.Indicators ?? []).Select(i => new ObservedIndicator(i.Code, i.Answer ?? IndicatorAnswer.DidNotAsk, i.Source, i.Note));
        return ScreeningRule.Assess(set, lines, actKnown: account.Exploitation?.Act is { Count: > 0 } acts && acts.Any(a => CodeLists.Act.Codes.Contains(a)));
    }

    /// <summary>What the referrer should read besides "received"; empty when there is nothing to say.</summary>
    public static IReadOnlyList<Said> Warnings(ReferralAccount account, AgeClass age)
    {
        var result = Of(account, age);
        var provisional = result.WeightsProvisional && result.Suggestion is not ScreeningSuggestion.ListsAreSilent;
        return
        [
            .. result.Suggestion is ScreeningSuggestion.TraffickingIndicated ? [] : new[] { result.Sentence },
            .. provisional ? new Said[] { "The weights of this list are provisional: nobody has compared them with the published brochure yet." } : [],
            .. age is AgeClass.PresumedChild ? new Said[] { "The age is in doubt: the person is treated as a child until a final result." } : [],
        ];
    }
}
