namespace Nrm.Casework.Workflow;

/// <summary>What every decision about a person owes them, in whichever track it is taken.</summary>
public static class ReasonRules
{
    public static Rule ReasonsAreGiven { get; } = new(nameof(ReasonsAreGiven), "INV-17",
        "A decision needs written reasons that can be given to the person: the indicators found, the evidence, how doubts were treated.",
        "ODIHR principle 6; domain 2.6",
        c => c.Input is not IReasoned reasoned || reasoned.Reasons?.Trim().Length >= 20);
}

/// <summary>Input that carries written reasons (INV-17).</summary>
public interface IReasoned
{
    string? Reasons { get; }
}
