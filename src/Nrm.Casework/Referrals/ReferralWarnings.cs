using Nrm.Casework.Cases;

namespace Nrm.Casework.Referrals;

/// <summary>What the receipt of a referral says besides "received". It stops nothing and lowers nothing (INV-15).</summary>
public static class ReferralWarnings
{
    /// <param name="today">The legal date on which it was received.</param>
    public static IReadOnlyList<Said> Of(SubmitReferral referral, DateOnly today)
    {
        var account = new ReferralAccount { Account = referral.Account, Exploitation = referral.Exploitation, Indicators = referral.Indicators };
        var age = AgeRule.Classify(referral.AgeAnswer, referral.Person?.DateOfBirth is { HasValue: true } born ? born.Value : null, today);
        return ReferralScreening.Warnings(account, age);
    }
}
