using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nrm.Casework.Documents;
using Nrm.Records.Sealing;

namespace Nrm.Records.Staff;

/// <summary>What of an account may not be read from the database: the second factor's secret, what was typed, what an entry says in detail.</summary>
internal sealed class AccountSeals : IDisposable
{
    private readonly KeySource _keys;
    private readonly byte[] _names;
    private readonly byte[] _codes;

    public AccountSeals(KeySource keys)
    {
        _keys = keys;
        _names = keys.DeriveKey("user-name");
        _codes = keys.DeriveKey("sign-in-code");
    }

    /// <summary>Bound to the account: a secret copied to another account does not open.</summary>
    public byte[] SealSecondFactor(Guid staffId, string secret) =>
        _keys.Purpose("account").Seal(SecondFactor(staffId), Encoding.ASCII.GetBytes(secret));

    /// <exception cref="UnopenableException">Moved, altered, or of a master key that is gone.</exception>
    public string OpenSecondFactor(Guid staffId, byte[] sealedSecret) =>
        Encoding.ASCII.GetString(_keys.Purpose("account").Open(SecondFactor(staffId), sealedSecret));

    public byte[] SealDetail(Guid entryId, object detail) =>
        _keys.Purpose("audit").Seal(new SectionAddress(Guid.Empty, "audit", entryId, 1, 1), JsonSerializer.SerializeToUtf8Bytes(detail, CaseJson.Options));

    /// <summary>Attempts on one name can be told to be so; the name cannot be read. People type passwords into the wrong field.</summary>
    public byte[] HashOfName(string name) => HMACSHA256.HashData(_names, Encoding.UTF8.GetBytes(name.ToUpperInvariant()));

    public byte[] HashOfCode(Guid staffId, string code) => HMACSHA256.HashData(_codes, Encoding.ASCII.GetBytes($"{staffId:N}|{code}"));

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_names);
        CryptographicOperations.ZeroMemory(_codes);
    }

    private static SectionAddress SecondFactor(Guid staffId) => new(Guid.Empty, "second-factor", staffId, 1, 1);
}
