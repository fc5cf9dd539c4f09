using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>One page of the referral. Texts are keys of the localizer: English.</summary>
/// <param name="Code">In its address.</param>
public sealed record ReferralPart(string Code, string Title, IReadOnlyList<Question> Questions)
{
    public IReadOnlyList<Question> Questions { get; } = [.. Questions.Select(q => q.In(typeof(SubmitReferral)))];

    public string? Intro { get; init; }

    /// <summary>What the page before says of this one, where it may be hard to read or to ask.</summary>
    public string? Notice { get; init; }

    /// <summary>What the page needs before its section is complete. A draft is kept without it.</summary>
    public IReadOnlyList<NeededAnswer> Needed { get; init; } = [];

    /// <summary>The signs that this page asks for; empty for a page of questions.</summary>
    public IReadOnlyList<Casework.Screening.Indicator> Signs { get; init; } = [];

    /// <summary>The group that the signs are of, in the words of the list; null for a page of questions.</summary>
    public string? Group { get; init; }

    /// <summary>Which page of its group, and of how many.</summary>
    public (int Number, int Of) Place { get; init; } = (1, 1);
}

/// <summary>A field that may not stay empty.</summary>
/// <param name="Sentence">What is said when it is.</param>
public sealed record NeededAnswer(string Path, string Sentence);
