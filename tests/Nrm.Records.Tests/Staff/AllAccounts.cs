using Nrm.Records.Staff;

namespace Nrm.Records.Tests.Staff;

/// <summary>Everything that may be done with accounts, over one gate.</summary>
internal sealed class AllAccounts(AccountGate gate)
{
    public SignIns SignIns { get; } = new(gate);

    public SessionTokens Tokens { get; } = new(gate);

    public Sessions Sessions { get; } = new(gate);

    public Credentials Credentials { get; } = new(gate);

    public StaffDirectory Directory { get; } = new(gate);

    public NewAccounts New { get; } = new(gate);

    public DemonstrationAccounts Demonstration { get; } = new(gate, new NewAccounts(gate));

    public Administration Administration { get; } = new(gate);

    public Resets Resets { get; } = new(gate);
}
