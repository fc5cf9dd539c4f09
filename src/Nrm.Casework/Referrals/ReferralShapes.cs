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

internal sealed class AccountShape : AbstractValidator<AccountGiven>
{
    private const int Text = 20_000;

    public AccountShape()
    {
        RuleFor(a => a.WhatHappened).AtMost(Text);
        RuleFor(a => a.Journey).AtMost(Text);
        RuleFor(a => a.WorkRequired).AtMost(Text);
        RuleFor(a => a.LivingConditions).AtMost(Text);
        RuleFor(a => a.Treatment).AtMost(Text);
        RuleFor(a => a.WhyStayed).AtMost(Text);
        RuleFor(a => a.ReasonOfDelay).AtMost(Text);
        RuleFor(a => a.FutureConcerns).AtMost(Text);
        RuleFor(a => a.StillInSituation).OneOf(CodeLists.YesNo);
        RuleFor(a => a.HowLeft).OneOf(CodeLists.HowLeft);
        RuleFor(a => a.LastContact).OneOf(CodeLists.LastContact);
    }
}

internal sealed class ExploitationShape : AbstractValidator<Exploitation>
{
    public ExploitationShape()
    {
        RuleFor(e => e.Types).Few(30);
        RuleFor(e => e.Act).Few(30);
        RuleFor(e => e.Means).Few(30);
        RuleFor(e => e.MeansOfControl).Few(30);
        RuleForEach(e => e.Types).OneOf(CodeLists.Exploitation);
        RuleForEach(e => e.Act).OneOf(CodeLists.Act);
        RuleForEach(e => e.Means).OneOf(CodeLists.Means);
        RuleForEach(e => e.MeansOfControl).OneOf(CodeLists.MeansOfControl);
        RuleFor(e => e.Industry).OneOf(CodeLists.Industry);
        RuleFor(e => e.Places).Few(10);
        RuleForEach(e => e.Places).ChildRules(p =>
        {
            p.RuleFor(x => x.Country).AtMost(20);
            p.RuleFor(x => x.Place).AtMost(300);
        });
    }
}

internal sealed class IndicatorShape : AbstractValidator<IndicatorRow>
{
    public IndicatorShape()
    {
        RuleFor(i => i.Code).Must(IndicatorSets.Knows).WithMessage("There is no indicator with this code.");
        RuleFor(i => i.Source).OneOf(CodeLists.IndicatorSource);
        RuleFor(i => i.Note).AtMost(500);
    }
}

internal sealed class ReferrerShape : AbstractValidator<ReferrerDetails>
{
    public ReferrerShape()
    {
        RuleFor(r => r.Role).AtMost(200);
        RuleFor(r => r.Phone).AtMost(60);
        RuleFor(r => r.Insight).AtMost(4000);
    }
}
