namespace Nrm.Records.Audit;

/// <summary>The audit entry could not be made durable: nothing was shown and nothing changed. The request is answered 503.</summary>
public sealed class AuditUnavailableException(Exception? cause = null) : Exception("The audit log cannot be written; nothing was done.", cause);
