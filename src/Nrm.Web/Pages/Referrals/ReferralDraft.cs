using Nrm.Casework.Cases;
using Nrm.Web.Components;

namespace Nrm.Web.Pages.Referrals;

/// <summary>How far a referral is that was begun and not sent.</summary>
public sealed record ReferralDraft(IReadOnlyDictionary<string, string[]> Fields)
{
    /// <summary>The sections that are complete.</summary>
    public int Done => ReferralForm.Sections.Count(s => Progress(s) is TaskProgress.Completed);

    public bool CanBeSent => ReferralForm.Sections.All(s => s.MayStayOpen || Progress(s) is TaskProgress.Completed);

    /// <summary>Null as long as nobody answered.</summary>
    public AgeAnswer? Age => Value("ageAnswer") switch { "adult" => AgeAnswer.Adult, "child" => AgeAnswer.Child, "notSure" => AgeAnswer.NotSure, _ => null };

    public TaskProgress Progress(ReferralSection section) =>
        Value(section.Done) == "yes" ? TaskProgress.Completed
        : section.Parts.Any(Touched) ? TaskProgress.InProgress
        : TaskProgress.NotYetStarted;

    public bool Touched(ReferralPart part) => Fields.Any(f => f.Value.Any(v => !string.IsNullOrWhiteSpace(v)) && ReferralForm.Asks(part, f.Key));

    /// <summary>How many signs of a page were answered.</summary>
    public int Answered(ReferralPart part) => part.Signs.Count(i => Value(SignParts.Answer(i.Code)) is not null);

    public string? Value(string field) => Fields.TryGetValue(field, out var typed) && typed is [.., { Length: > 0 } last] ? last : null;

    /// <summary>The draft with a section marked as complete or not.</summary>
    public ReferralDraft Mark(ReferralSection section, bool done)
    {
        var fields = Fields.Where(f => f.Key != section.Done).ToDictionary(f => f.Key, f => f.Value);
        if (done)
        {
            fields[section.Done] = ["yes"];
        }

        return new(fields);
    }
}
