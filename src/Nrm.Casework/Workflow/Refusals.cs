using Nrm.Casework.Cases;

namespace Nrm.Casework.Workflow;

/// <summary>All rules that stop a use case now: of closed cases, its own, and of its track. Empty when it may go ahead.</summary>
public static class Refusals
{
    /// <summary>For a use case with its fields, as the door asks before it applies it.</summary>
    /// <param name="context">With <see cref="RuleContext.Input"/> set.</param>
    public static IReadOnlyList<UnmetRule> Of(RuleContext context)
    {
        var input = context.Input ?? throw new UndeclaredException("asking for a use case without one");
        return Of(input.Declaration, input.Trigger, context);
    }

    /// <summary>For one trigger of a use case, or for a use case that is no track step.</summary>
    public static IReadOnlyList<UnmetRule> Of(UseCaseDeclaration useCase, string? trigger, RuleContext context)
    {
        if (useCase.OpensCase)
        {
            return [];
        }

        UnmetRule[] own = [.. Own(useCase).Where(r => !r.IsMet(context)).Select(UnmetRule.Of)];
        return useCase.Track is { } track && trigger is not null ? [.. own, .. Engine.Unmet(track, trigger, context)] : own;
    }

    private static IEnumerable<Rule> Own(UseCaseDeclaration useCase) => useCase.WhenClosed ? useCase.Rules : [ClosureRules.CaseIsOpen, .. useCase.Rules];
}
