using Nrm.Casework.Cases;

namespace Nrm.Casework.Workflow;

/// <summary>Everything that a person may do to a case. What no capability declares does not exist.</summary>
public static class UseCases
{
    public static IReadOnlyList<UseCaseDeclaration> All { get; } = [.. Capabilities.All.SelectMany(c => c.Steps)];

    /// <summary>What only the program's own jobs do. No role, no page and no call reaches it.</summary>
    public static IReadOnlyList<UseCaseDeclaration> OfJobs { get; } = [ExpireClock.Declares];

    /// <summary>The use case of this name; null when there is none. Jobs' use cases are not found.</summary>
    public static UseCaseDeclaration? Find(string name) => All.FirstOrDefault(u => u.Name == name);

    /// <summary>The use case of this name that steps in this track; null when there is none.</summary>
    public static UseCaseDeclaration? For(Track track, string name) => All.FirstOrDefault(u => u.Track == track && u.Name == name);
}
