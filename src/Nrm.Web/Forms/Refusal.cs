using Nrm.Casework.Workflow;

namespace Nrm.Web.Forms;

/// <summary>Why the door did not do what a page asked for. Nothing that was typed is lost in any of them.</summary>
public abstract record Refusal
{
    private Refusal() { }

    /// <summary>The fields are not as they have to be.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, Said[]> Errors) : Refusal;

    /// <summary>There is nothing here, or nothing that this actor may know of: one answer for both.</summary>
    public sealed record NotFound : Refusal;

    /// <summary>The law says not now; every rule with its source.</summary>
    public sealed record NotNow(IReadOnlyList<UnmetRule> Unmet) : Refusal;

    /// <summary>This person may not, in words.</summary>
    public sealed record Denied(string Code, Said Sentence) : Refusal;

    /// <summary>Somebody changed the case since the form was opened. Sent again, it goes to the case as it is now.</summary>
    public sealed record Changed(int CurrentVersion) : Refusal;

    /// <summary>The step was possible when its form was opened, and is not now; nothing was typed that could be shown again.</summary>
    public sealed record Overtaken : Refusal;

    /// <summary>Nothing could be recorded, so nothing was done.</summary>
    public sealed record Unavailable : Refusal;

    /// <summary>The same form was sent before with other content.</summary>
    public sealed record SentBefore : Refusal;
}
