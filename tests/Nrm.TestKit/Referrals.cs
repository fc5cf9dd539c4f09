using Nrm.Casework.Cases;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Screening;

namespace Nrm.TestKit;

/// <summary>Valid referrals of invented people; vary them with <c>with</c>.</summary>
public static class Referrals
{
    public static SubmitReferral Adult(string name = "Ionela Vasiu", string profile = "GB") => new()
    {
        Profile = profile,
        Kind = ReferralKind.Referral,
        AgeAnswer = AgeAnswer.Adult,
        Consent = new() { ToReferral = "yes", InformationVersion = "2026-1", Language = "ro", GivenHow = "signed" },
        Person = new()
        {
            FullName = name,
            LatinName = name,
            CodeName = "Larch",
            DateOfBirth = PartialDate.Of(1998, 4),
            Gender = "feminine",
            Nationalities = ["RO"],
            Languages = ["ron"],
            InterpreterNeeded = true,
        },
        SafeContact = new SafeContact { Channel = "phone", Value = "+40 700 000 001", SafeToCall = "yes", SafeToWrite = "no", Times = "weekdays after 6pm" },
        Account = new AccountGiven
        {
            WhatHappened = "Answered an advertisement for a cleaning job. Passport taken on arrival.",
            StillInSituation = "no",
            HowLeft = "escaped",
            LastContact = "1-4 weeks",
        },
        Exploitation = new Exploitation { Types = ["servitude"], Act = ["recruitment", "harbouring"], Means = ["deception"], MeansOfControl = ["withholdsDocuments"] },
        Indicators = [new IndicatorRow { Code = "D1.01", Answer = IndicatorAnswer.Said, Source = "person" }],
        ImmediateNeeds = ["accommodation", "health"],
        Danger = Danger.No,
        Referrer = new ReferrerDetails { Role = "caseworker", Phone = "+44 20 0000 0001", Insight = "Consistent and detailed account." },
    };

    public static SubmitReferral Child(string name = "Mihai Vasiu") => Adult(name) with
    {
        AgeAnswer = AgeAnswer.Child,
        Consent = new() { ToReferral = "notAsked", ViewsOfTheChild = "Wants to stay with his sister." },
        Person = new PersonDetails { FullName = name, LatinName = name, CodeName = "Wren", DateOfBirth = PartialDate.Of(2012) },
    };

    /// <summary>Nobody knows whether the person is a child: treated as one (INV-05).</summary>
    public static SubmitReferral Unsure() => Adult("") with
    {
        AgeAnswer = AgeAnswer.NotSure,
        Consent = new() { ToReferral = "notAsked" },
        Person = new PersonDetails { CodeName = "Heron", Gender = "masculine", Nationalities = ["VN"], Languages = ["vie"] },
        Danger = Danger.Within24h,
    };

    public static SubmitReferral Anonymous() => Adult() with
    {
        Kind = ReferralKind.AnonymousNotification,
        Consent = new() { ToReferral = "no" },
        Person = null,
        SafeContact = null,
    };

    public static SubmitReferral SupportOnly() => Adult() with { Kind = ReferralKind.SupportOnly, Consent = new() { ToReferral = "no" } };

    public static SubmitReferral WithoutConsent() => Adult() with { Consent = new() { ToReferral = "no" } };
}
