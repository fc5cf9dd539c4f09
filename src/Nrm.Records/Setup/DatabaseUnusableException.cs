namespace Nrm.Records.Setup;

/// <summary>
/// The database cannot be used as it is set or as it stands. The message is one or two sentences for the operator: what is wrong and what to do.
/// It holds no connection string, no password and nothing of what is stored.
/// </summary>
public sealed class DatabaseUnusableException(string message, Exception? cause = null) : Exception(message, cause);
