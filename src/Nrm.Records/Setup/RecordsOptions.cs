namespace Nrm.Records.Setup;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
    SqlServer,
}

/// <summary>Where the data and the keys are.</summary>
/// <param name="KeyFile">The file key source; readable by the program's account only.</param>
public sealed record RecordsOptions(DatabaseProvider Provider, string ConnectionString, string KeyFile)
{
    /// <summary>The name under which checkpoints are signed; one for each installation, for ever.</summary>
    public string LogOrigin { get; init; } = "nrm/log";

    /// <summary>False in tests and tools that call the jobs themselves.</summary>
    public bool RunJobs { get; init; } = true;
}
