using System.Text.Json.Serialization;

namespace Nrm.Casework.Assistance;

/// <summary>The plan of help as agreed with the person (domain 3.7). Each agreement is a revision.</summary>
public sealed record AssistancePlan : PersonalData
{
    public required IReadOnlyList<PlanItem> Items { get; init; }

    public required PlanAgreement PersonAgrees { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}

/// <summary>One service for one need.</summary>
public sealed record PlanItem : PersonalData
{
    /// <summary>A code of the list of needs.</summary>
    [OneOf(typeof(CodeLists), nameof(CodeLists.Need)), Needed("Choose the need that the service is for.")]
    [JsonConverter(typeof(NeedDomain))]
    public string? Need { get; init; }

    [Line, Needed("Say which service.")]
    public string? Service { get; init; }

    [Line, Optional]
    public string? Provider { get; init; }

    /// <summary>The day by which the provider is asked to answer.</summary>
    [Day(DateMeaning.Plan), Optional]
    public DateOnly? ReplyBy { get; init; }
}
