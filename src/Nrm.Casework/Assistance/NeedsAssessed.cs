using System.Text.Json.Serialization;

namespace Nrm.Casework.Assistance;

/// <summary>The needs as they were last assessed with the person (domain 3.7, 7).</summary>
public sealed record NeedsAssessed : PersonalData
{
    public required IReadOnlyList<Need> Needs { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}

/// <summary>One need: its domain (a code of the list of needs), how urgent it is, and what the person wishes.</summary>
public sealed record Need : PersonalData
{
    [OneOf(typeof(CodeLists), nameof(CodeLists.Need)), Needed("Choose the domain of the need.")]
    [JsonConverter(typeof(NeedDomain))]
    public string? Domain { get; init; }

    [OneOf]
    [JsonConverter(typeof(UrgencyJson))]
    public Urgency? Urgency { get; init; }

    [Passage, Optional]
    public string? Wish { get; init; }
}
