using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>One of the seven sections of a referral.</summary>
public sealed record ReferralSection(string Code, string Title, string Hint, IReadOnlyList<ReferralPart> Parts)
{
    /// <summary>Long sections ask whether they are complete, since nobody has to answer everything in them.</summary>
    public bool AsksWhetherDone { get; init; }

    /// <summary>A page that lists the parts, so that each can be reached and skipped.</summary>
    public bool HasContents { get; init; }

    /// <summary>Not needed before sending.</summary>
    public bool MayStayOpen { get; init; }

    /// <summary>The field of the draft that says whether the section is complete; it is no field of the referral.</summary>
    public string Done => $"done.{Code}";

    /// <summary>Where the section begins, within the draft.</summary>
    public string Start => HasContents ? Code : Parts[0].Code;

    /// <summary>The question at the end of a long section.</summary>
    public Question Completed => new(Done, QuestionKind.Radios, "Have you completed this section?") { OfThePage = true, Choices = [new("yes", "Yes, it is complete"), new("later", "No, I will come back to it")] };
}
