using Nrm.Casework.Cases;

namespace Nrm.Casework.Workflow;

/// <summary>The ids of the tracks in the domain reference.</summary>
public static class TrackCode
{
    public static string Of(Track track) => track switch
    {
        Track.Identification => "T1",
        Track.Reflection => "T2",
        Track.Assistance => "T3",
        Track.Return => "T7",
    };
}
