namespace Nrm.Casework.Workflow;

/// <summary>All rules that stop a use case now: of closed cases, its own, and of its track. Empty when it may go ahead.</summary>
public static class Refusals
{
    /// <summary>Rules ask of all facts; a guess at one that cannot be read would decide about a person.</summary>
    public static Rule FactsAreRead { get; } = new(nameof(FactsAreRead), "STORED",
        "A part of what is stored about this case could not be read. Nothing is lost, and nothing can be changed until the operator has repaired it.",
        "design default, no legal source",
        c => c.Facts.Unread.IsEmpty);

    /// <summary>What cannot be seen is neither built on nor recorded over. Said by the door, which alone knows what opens.</summary>
    public static UnmetRule DocumentsOpen { get; } = new(nameof(DocumentsOpen), "STORED",
        "What this needs of the case does not open. It was recorded, and nothing is recorded over it. Tell the operator of this system: until they have repaired it, this cannot be done.",
        "design default, no legal source");

    public static Rule CaseIsOpen { get; } = new(nameof(CaseIsOpen), "M17",
        "The case is closed. Reopen it first; nothing has to be told again.",
        "Domain M17",
        c => c.Facts.Legal.Closure?.ClosedOn is null);

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

        if (!context.Facts.Unread.IsEmpty)
        {
            return [UnmetRule.Of(FactsAreRead)]; // nothing else can be asked of a case of which not all is known
        }

        UnmetRule[] own = [.. Own(useCase).Where(r => !r.IsMet(context)).Select(UnmetRule.Of)];
        return useCase.Track is { } track && trigger is not null ? [.. own, .. Engine.Unmet(track, trigger, context)] : own;
    }

    private static IEnumerable<Rule> Own(UseCaseDeclaration useCase) => useCase.WhenClosed ? useCase.Rules : [CaseIsOpen, .. useCase.Rules];
}
