using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>The sections of this capability, by name.</summary>
public static class ReferralsSections
{
    internal static readonly Section<ReferralAccount> Account = new("account", DataCategory.Account);

    internal static readonly Section<StepTaken> Encounters = new("encounters", DataCategory.Account, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<ReferralAccount> Account => ReferralsSections.Account;

        /// <summary>How the person was reported, met and referred, step by step.</summary>
        public static Section<StepTaken> Encounters => ReferralsSections.Encounters;
    }
}
