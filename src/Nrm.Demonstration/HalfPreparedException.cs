namespace Nrm.Demonstration;

/// <summary>
/// A demonstration was interrupted while it was being prepared. The log cannot be written backwards, so it is begun anew: `nrm demo`
/// does so where the database is a file of the folder; elsewhere an empty database is needed.
/// </summary>
public sealed class HalfPreparedException(string folder)
    : InvalidOperationException($"The demonstration in {folder} was interrupted while it was being prepared. Run: nrm demo (with an own database server: give it an empty database)");
