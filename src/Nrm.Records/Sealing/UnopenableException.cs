namespace Nrm.Records.Sealing;

/// <summary>
/// A sealed document did not open. There is one message for every reason (wrong key, moved, replayed, altered, truncated, unknown format),
/// so that whoever can provoke the error learns nothing from it.
/// </summary>
public sealed class UnopenableException : Exception
{
    public UnopenableException() : base("The sealed document cannot be opened.") { }
}
