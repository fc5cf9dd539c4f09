namespace Nrm.Records.Sealing;

/// <summary>A file as it was attached: its name and type, which are sealed with it, and its content.</summary>
internal sealed record OpenedFile(string Name, string ContentType, Stream Content);

internal static class SealedFile
{
    internal static Task Seal(CaseKey key, string category, SectionAddress address, string name, string contentType, Stream content, Stream destination, CancellationToken cancel = default) =>
        throw new NotImplementedException();

    internal static Task<OpenedFile> Open(CaseKey key, string category, SectionAddress address, Stream source, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}
