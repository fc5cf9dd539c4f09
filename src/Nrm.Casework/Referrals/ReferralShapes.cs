using FluentValidation;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Screening;

namespace Nrm.Casework.Referrals;

// Shapes only: lengths and codes. No field is required of a referral beyond who, where and how old (domain 3).

internal sealed class PersonShape : AbstractValidator<PersonDetails>
{
    public PersonShape()
    {
        RuleFor(p => p.FullName).MaximumLength(300);
        RuleFor(p => p.LatinName).MaximumLength(300);
        RuleFor(p => p.CodeName).MaximumLength(60);
        RuleFor(p => p.OtherNames).Must(n => n is null || n.Count <= 20).WithMessage("At most 20 other names.");
        RuleForEach(p => p.OtherNames).MaximumLength(300);
        RuleFor(p => p.ChangeReason).AtMost(TextRules.Passage);
        RuleFor(p => p.Gender).OneOf(CodeLists.Gender);
        RuleFor(p => p.Nationalities).Must(n => n is null || n.Count <= 10).WithMessage("At most 10 nationalities.");
        RuleForEach(p => p.Nationalities).Must(n => n is "stateless" || CodeList.Missing.Contains(n) || (n.Length == 2 && n.All(char.IsAsciiLetterUpper)))
            .WithMessage("Use the two-letter country code, or stateless, unknown, notAsked, refused.");
        RuleFor(p => p.Languages).Must(n => n is null || n.Count <= 20).WithMessage("At most 20 languages.");
        RuleForEach(p => p.Languages).Must(l => CodeList.Missing.Contains(l) || (l.Length is 2 or 3 && l.All(char.IsAsciiLetterLower)))
            .WithMessage("Use the three-letter language code (ISO 639-3).");
    }
}

internal sealed class SafeContactShape : AbstractValidator<SafeContact>
{
    public SafeContactShape()
    {
        RuleFor(c => c.Channel).OneOf(CodeLists.Channel);
        RuleFor(c => c.Value).MaximumLength(300);
        RuleFor(c => c.SafeToWrite).OneOf(CodeLists.YesNo);
        RuleFor(c => c.SafeToCall).OneOf(CodeLists.YesNo);
        RuleFor(c => c.Times).MaximumLength(300);
        RuleFor(c => c.ChangeReason).AtMost(TextRules.Passage);
    }
}

internal sealed class AccountShape : AbstractValidator<AccountGiven>
{
    private const int Text = 20_000;

    public AccountShape()
    {
        RuleFor(a => a.WhatHappened).MaximumLength(Text);
        RuleFor(a => a.Journey).MaximumLength(Text);
        RuleFor(a => a.WorkRequired).MaximumLength(Text);
        RuleFor(a => a.LivingConditions).MaximumLength(Text);
        RuleFor(a => a.Treatment).MaximumLength(Text);
        RuleFor(a => a.WhyStayed).MaximumLength(Text);
        RuleFor(a => a.ReasonOfDelay).MaximumLength(Text);
        RuleFor(a => a.FutureConcerns).MaximumLength(Text);
        RuleFor(a => a.StillInSituation).OneOf(CodeLists.YesNo);
        RuleFor(a => a.HowLeft).OneOf(CodeLists.HowLeft);
        RuleFor(a => a.LastContact).OneOf(CodeLists.LastContact);
    }
}

internal sealed class ExploitationShape : AbstractValidator<Exploitation>
{
    public ExploitationShape()
    {
        RuleFor(e => e).Must(e => Short(e.Types) && Short(e.Act) && Short(e.Means) && Short(e.MeansOfControl)).WithMessage("At most 30 codes in one list.");
        RuleForEach(e => e.Types).OneOf(CodeLists.Exploitation);
        RuleForEach(e => e.Act).OneOf(CodeLists.Act);
        RuleForEach(e => e.Means).OneOf(CodeLists.Means);
        RuleForEach(e => e.MeansOfControl).OneOf(CodeLists.MeansOfControl);
        RuleFor(e => e.Industry).OneOf(CodeLists.Industry);
        RuleFor(e => e.Places).Must(p => p is null || p.Count <= 10).WithMessage("At most 10 places.");
        RuleForEach(e => e.Places).ChildRules(p =>
        {
            p.RuleFor(x => x.Country).MaximumLength(20);
            p.RuleFor(x => x.Place).MaximumLength(300);
        });
    }

    private static bool Short(IReadOnlyList<string>? list) => list is null || list.Count <= 30;
}

internal sealed class IndicatorShape : AbstractValidator<IndicatorRow>
{
    public IndicatorShape()
    {
        RuleFor(i => i.Code).Must(IndicatorSets.Knows).WithMessage("There is no indicator with this code.");
        RuleFor(i => i.Source).OneOf(CodeLists.IndicatorSource);
        RuleFor(i => i.Note).MaximumLength(500);
    }
}

internal sealed class ReferrerShape : AbstractValidator<ReferrerDetails>
{
    public ReferrerShape()
    {
        RuleFor(r => r.Role).MaximumLength(200);
        RuleFor(r => r.Phone).MaximumLength(60);
        RuleFor(r => r.Insight).MaximumLength(4000);
    }
}
