namespace Nrm.Tool;

/// <summary>How the tool ends, for scripts.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work was done and found something: a log that was altered, rows that were refused.</summary>
    public const int Findings = 1;

    /// <summary>What was typed is no command.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done; the message says why.</summary>
    public const int Failed = 3;
}
