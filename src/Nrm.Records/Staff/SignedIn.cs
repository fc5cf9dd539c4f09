using Nrm.Casework.Cases;

namespace Nrm.Records.Staff;

/// <summary>Who a request comes from: read afresh for each request and valid for that request only.</summary>
/// <param name="ExpiresAt">When the session ends if it is not used again (UTC).</param>
public sealed record SignedIn(Actor Actor, string UserName, string DisplayName, Organisation Organisation, DateTime StartedAt, DateTime ExpiresAt);
