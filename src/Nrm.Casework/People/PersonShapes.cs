using FluentValidation;

namespace Nrm.Casework.People;

internal sealed class PersonShape : AbstractValidator<PersonDetails>
{
    public PersonShape()
    {
        RuleFor(p => p.FullName).AtMost(300);
        RuleFor(p => p.LatinName).AtMost(300);
        RuleFor(p => p.CodeName).AtMost(60);
        RuleFor(p => p.OtherNames).Few(20);
        RuleForEach(p => p.OtherNames).AtMost(300);
        RuleFor(p => p.ChangeReason).AtMost(TextRules.Passage);
        RuleFor(p => p.Gender).OneOf(CodeLists.Gender);
        RuleFor(p => p.Nationalities).Few(10);
        RuleForEach(p => p.Nationalities).Must(n => n is null or "stateless" || CodeList.Missing.Contains(n) || (n.Length == 2 && n.All(char.IsAsciiLetterUpper)))
            .WithMessage("Use the two-letter country code, or stateless, unknown, notAsked, refused.");
        RuleFor(p => p.Languages).Few(20);
        RuleForEach(p => p.Languages).Must(l => l is null || CodeList.Missing.Contains(l) || (l.Length is 2 or 3 && l.All(char.IsAsciiLetterLower)))
            .WithMessage("Use the three-letter language code (ISO 639-3).");
    }
}

internal sealed class SafeContactShape : AbstractValidator<SafeContact>
{
    public SafeContactShape()
    {
        RuleFor(c => c.Channel).OneOf(CodeLists.Channel);
        RuleFor(c => c.Value).AtMost(300);
        RuleFor(c => c.SafeToWrite).OneOf(CodeLists.YesNo);
        RuleFor(c => c.SafeToCall).OneOf(CodeLists.YesNo);
        RuleFor(c => c.Times).AtMost(300);
        RuleFor(c => c.ChangeReason).AtMost(TextRules.Passage);
    }
}
