namespace Nrm.Casework.Referrals;

/// <summary>The sections of this capability, by name.</summary>
public static class ReferralsSections
{
    internal static readonly Section<ReferralAccount> Account = new("account", DataCategory.Account);

    extension(Kernel.Sections)
    {
        public static Section<ReferralAccount> Account => ReferralsSections.Account;
    }
}
