namespace Nrm.Records.Setup;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
    SqlServer,
}

/// <summary>Where the data and the keys are.</summary>
public sealed record RecordsOptions
{
    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>The file key source; readable by the program's account only.</summary>
    public required string KeyFile { get; init; }

    /// <summary>The name under which checkpoints are signed; one for each installation, for ever.</summary>
    public string LogOrigin { get; init; } = "nrm/log";

    /// <summary>False in tests and tools that call the jobs themselves.</summary>
    public bool RunJobs { get; init; } = true;
}
