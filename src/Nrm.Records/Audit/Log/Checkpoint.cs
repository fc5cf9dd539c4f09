using Nrm.Records.Sealing;

namespace Nrm.Records.Audit.Log;

public sealed record NoteKey(string Name, byte[] PublicKey)
{
    public override string ToString() => throw new NotImplementedException();
    public static NoteKey Parse(string text) => throw new NotImplementedException();
}

public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    public string Format() => throw new NotImplementedException();
    public static Checkpoint Parse(string text) => throw new NotImplementedException();
    /// <summary>The signed note.</summary>
    public string Sign(Ed25519Signer signer) => throw new NotImplementedException();
    /// <summary>The checkpoint of a signed note, or null unless this key's signature over it is good.</summary>
    public static Checkpoint? Verify(string note, NoteKey key) => throw new NotImplementedException();
}
