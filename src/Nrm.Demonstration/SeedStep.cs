using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>One step of an invented case: what an account does on a day, in the words of the API.</summary>
/// <param name="Day">Days before the demonstration is prepared: 0 or less.</param>
/// <param name="As">The user name of an account of the cast.</param>
/// <param name="Use">The use case by name; or <c>look</c>, which opens the view named in the input, whether it is allowed or refused.</param>
/// <param name="Refused">The step is tried and must be refused: it leaves a line in the log and nothing else.</param>
internal sealed record SeedStep(int Day, string As, string Use, JsonObject Input, bool Refused = false)
{
    public const string Look = "look";
}

/// <summary>An invented case as its steps, the first of which brings it into being.</summary>
internal sealed record SeedCase(string Case, string Title, string After, IReadOnlyList<SeedStep> Steps);
