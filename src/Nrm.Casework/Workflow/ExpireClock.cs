namespace Nrm.Casework.Workflow;

/// <summary>
/// A clock has run out: the deadline job's use case, which nobody else may use. It raises a task and takes nothing away (domain 2.5); what it
/// does besides stands with the clock in its capability.
/// </summary>
public sealed record ExpireClock : UseCase
{
    private static readonly Rule ClockHasRunOut = new(nameof(ClockHasRunOut), "CLOCK",
        "The clock still runs, or has been met.",
        "Domain 2.5",
        c => c.Input is not ExpireClock expire || c.Facts.Clocks.Any(k => k.Id == expire.ClockId && k.IsRunning && c.Today > k.DueOn));

    public static readonly UseCaseDeclaration Declares = new("expire-clock", typeof(ExpireClock), [])
    {
        WhenClosed = true,
        Rules = [ClockHasRunOut],
    };

    [Id, KeptIn(KeptInAttribute.Facts)]
    public Guid ClockId { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var clock = change.Facts.Clocks.First(c => c.Id == ClockId);
        change.Facts = change.Facts with { Clocks = change.Facts.Clocks.Replace(clock, clock with { ExpiredOn = change.Today }) };
        Capabilities.Clock(clock.Kind).OnExpiry(change, clock);
    }
}
