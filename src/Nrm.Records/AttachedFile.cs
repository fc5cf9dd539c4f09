using Nrm.Casework.Access;

namespace Nrm.Records;

/// <param name="Length">Bytes before sealing.</param>
public sealed record AttachedFile(Guid Id, DataCategory Category, long Length, DateTime AttachedAt);

/// <summary>An opened file; the caller disposes the content. Reading throws when the stored bytes were altered.</summary>
public sealed record FileOpened(string Name, string ContentType, Stream Content);
