namespace Nrm.Casework.Referrals;

/// <summary>What the person told (category D), in the fields of the UK form, so that nobody has to tell it twice.</summary>
public sealed record AccountGiven : PersonalData
{
    public string? WhatHappened { get; init; }

    public string? Journey { get; init; }

    public string? WorkRequired { get; init; }

    public string? LivingConditions { get; init; }

    public string? Treatment { get; init; }

    public string? WhyStayed { get; init; }

    public string? ReasonOfDelay { get; init; }

    public string? StillInSituation { get; init; }

    public string? HowLeft { get; init; }

    public string? LastContact { get; init; }

    public string? FutureConcerns { get; init; }
}

/// <summary>The forms of exploitation and how control was kept (category D).</summary>
public sealed record Exploitation : PersonalData
{
    public IReadOnlyList<string>? Types { get; init; }

    public IReadOnlyList<string>? Act { get; init; }

    public IReadOnlyList<string>? Means { get; init; }

    public IReadOnlyList<string>? MeansOfControl { get; init; }

    public string? Industry { get; init; }

    public IReadOnlyList<ExploitationPlace>? Places { get; init; }
}

/// <summary>One place of up to ten; the dates may be a year or a month.</summary>
public sealed record ExploitationPlace : PersonalData
{
    public string? Country { get; init; }

    public string? Place { get; init; }

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }
}

/// <summary>Who refers, and how to reach them (category D). The person's account stays apart from the referrer's view.</summary>
public sealed record ReferrerDetails : PersonalData
{
    public string? Role { get; init; }

    public string? Phone { get; init; }

    public string? Insight { get; init; }
}

/// <summary>The whole of what was told at referral: one document, one revision (category D).</summary>
public sealed record ReferralAccount : PersonalData
{
    /// <summary>The report with which it began, when it began with one.</summary>
    public SignalGiven? Signal { get; init; }

    public AccountGiven? Account { get; init; }

    public Exploitation? Exploitation { get; init; }

    public IReadOnlyList<IndicatorRow>? Indicators { get; init; }

    public IReadOnlyList<string>? ImmediateNeeds { get; init; }

    public Danger? Danger { get; init; }

    public ReferrerDetails? Referrer { get; init; }
}

/// <summary>An indicator as it was ticked, with its evidence.</summary>
public sealed record IndicatorRow : PersonalData
{
    public required string Code { get; init; }

    public Screening.IndicatorAnswer? Answer { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }
}

public enum Danger
{
    Immediate,
    Within24h,
    No,
    Unknown,
}
