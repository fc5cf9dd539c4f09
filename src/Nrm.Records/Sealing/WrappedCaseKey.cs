namespace Nrm.Records.Sealing;

/// <summary>
/// A case key encrypted under a master key: what the table of case keys stores, backed up apart from the data. Opens only for the case and
/// key version that it was wrapped for.
/// </summary>
/// <param name="MasterKey">Id of the master key that wraps it.</param>
/// <param name="Version">Version of the case key, counted from 1.</param>
/// <param name="Bytes">Format version, nonce, ciphertext and tag (61 bytes).</param>
public sealed record WrappedCaseKey(int MasterKey, int Version, byte[] Bytes);
