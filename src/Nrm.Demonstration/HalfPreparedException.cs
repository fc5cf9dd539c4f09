namespace Nrm.Demonstration;

/// <summary>
/// The database holds a demonstration whose accounts the folder does not know: it was interrupted while it was being prepared, or it is another
/// folder's. The log cannot be written backwards, so it is begun anew: `nrm demo` does so where the database is a file of the folder.
/// </summary>
public sealed class HalfPreparedException(string folder) : InvalidOperationException(
    $"The database holds a demonstration that was interrupted while it was being prepared, or that is not the one of {folder}. Run: nrm demo (on a database server: empty the database first)");
