namespace Nrm.Casework.Referrals;

/// <summary>What the person told (category D), in the fields of the UK form, so that nobody has to tell it twice.</summary>
public sealed record AccountGiven : PersonalData
{
    [Passage(PassageAttribute.Account), Optional]
    public string? WhatHappened { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? Journey { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? WorkRequired { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? LivingConditions { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? Treatment { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? WhyStayed { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? ReasonOfDelay { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.YesNo)), Optional]
    public string? StillInSituation { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.HowLeft)), Optional]
    public string? HowLeft { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.LastContact)), Optional]
    public string? LastContact { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? FutureConcerns { get; init; }
}

/// <summary>The forms of exploitation and how control was kept (category D).</summary>
public sealed record Exploitation : PersonalData
{
    [OneOf(typeof(CodeLists), nameof(CodeLists.Exploitation)), Few(30), Optional]
    public IReadOnlyList<string>? Types { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.Act)), Few(30), Optional]
    public IReadOnlyList<string>? Act { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.Means)), Few(30), Optional]
    public IReadOnlyList<string>? Means { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.MeansOfControl)), Few(30), Optional]
    public IReadOnlyList<string>? MeansOfControl { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.Industry)), Optional]
    public string? Industry { get; init; }

    [Part(10), Optional]
    public IReadOnlyList<ExploitationPlace>? Places { get; init; }
}

/// <summary>One place of up to ten; the dates may be a year or a month.</summary>
public sealed record ExploitationPlace : PersonalData
{
    [Country, Optional]
    public string? Country { get; init; }

    [Line, Optional]
    public string? Place { get; init; }

    [Day(DateMeaning.Past), Optional]
    public PartialDate? From { get; init; }

    [Day(DateMeaning.Past), NotBefore(nameof(From), "The end comes before the beginning."), Optional]
    public PartialDate? To { get; init; }
}

/// <summary>Who refers, and how to reach them (category D). The person's account stays apart from the referrer's view.</summary>
public sealed record ReferrerDetails : PersonalData
{
    [Line(200), Optional]
    public string? Role { get; init; }

    [Line(60), Optional]
    public string? Phone { get; init; }

    [Passage, Optional]
    public string? Insight { get; init; }
}

/// <summary>The whole of what was told at referral: one document, one revision (category D).</summary>
public sealed record ReferralAccount : PersonalData
{
    /// <summary>The report with which it began, when it began with one.</summary>
    [Part]
    public SignalGiven? Signal { get; init; }

    [Part]
    public AccountGiven? Account { get; init; }

    [Part]
    public Exploitation? Exploitation { get; init; }

    [Part(200)]
    public IReadOnlyList<IndicatorRow>? Indicators { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.Need)), Few(30)]
    public IReadOnlyList<string>? ImmediateNeeds { get; init; }

    [OneOf]
    public Danger? Danger { get; init; }

    [Part]
    public ReferrerDetails? Referrer { get; init; }
}

/// <summary>An indicator as it was ticked, with its evidence.</summary>
public sealed record IndicatorRow : PersonalData
{
    [Known(typeof(Screening.IndicatorSets), nameof(Screening.IndicatorSets.Knows), "There is no indicator with this code.")]
    public required string Code { get; init; }

    [OneOf]
    public Screening.IndicatorAnswer? Answer { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.IndicatorSource)), Optional]
    public string? Source { get; init; }

    [Passage(500), Optional]
    public string? Note { get; init; }
}

public enum Danger
{
    Immediate,
    Within24h,
    No,
    Unknown,
}
