using FluentValidation;

namespace Nrm.Casework.Returns;

internal sealed class RiskEvidencesShape : AbstractValidator<RiskEvidences>
{
    public RiskEvidencesShape()
    {
        RuleFor(e => e.Q1!.Evidence).AtMost(TextRules.Passage).When(e => e.Q1 is not null);
        RuleFor(e => e.Q2!.Evidence).AtMost(TextRules.Passage).When(e => e.Q2 is not null);
        RuleFor(e => e.Q3!.Evidence).AtMost(TextRules.Passage).When(e => e.Q3 is not null);
        RuleFor(e => e.Q4!.Evidence).AtMost(TextRules.Passage).When(e => e.Q4 is not null);
    }
}
