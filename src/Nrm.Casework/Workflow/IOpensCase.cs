namespace Nrm.Casework.Workflow;

/// <summary>Input that brings a case into being: it says under which country profile.</summary>
public interface IOpensCase
{
    /// <summary>ISO 3166 code, or COE.</summary>
    string? Profile { get; }

    string? SubPopulation { get; }
}
