namespace Nrm.Records.Audit;

/// <summary>
/// The audit entry could not be made durable, or the database did not answer though it was asked again: nothing was shown and nothing changed. The
/// request is answered 503; sent again with the same idempotency key it is done once, also where the line was lost with the commit under way.
/// </summary>
public sealed class AuditUnavailableException(Exception? cause = null) : Exception("The audit log cannot be written; nothing was done.", cause);
