namespace Nrm.Casework.Returns;

/// <summary>Code lists of returns (domain 5.4).</summary>
public static class ReturnCodes
{
    public static CodeList FollowUp { get; } = new("followUp", "1", ["safe", "threatened", "harmed", "reTrafficked", "lost", "reMigrated"]);
}
