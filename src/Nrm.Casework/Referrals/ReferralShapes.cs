using FluentValidation;
using Nrm.Casework.Screening;

namespace Nrm.Casework.Referrals;

// Shapes only: lengths and codes. No field is required of a referral beyond who, where and how old (domain 3).

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
