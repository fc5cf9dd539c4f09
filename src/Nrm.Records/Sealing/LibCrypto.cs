using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Nrm.Records.Sealing;

/// <summary>The few functions of OpenSSL's libcrypto that Ed25519 needs, bound to whichever version the system has.</summary>
internal static unsafe partial class LibCrypto
{
    private const string Library = "nrm-libcrypto";
    private const int Ed25519Type = 1087;

    private static readonly string[] Names =
        ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.so", "libcrypto.3.dylib", "libcrypto.dylib", "libcrypto-3-x64.dll", "libcrypto-1_1-x64.dll"];

    static LibCrypto() => NativeLibrary.SetDllImportResolver(typeof(LibCrypto).Assembly, Resolve);

    internal sealed class KeyHandle : SafeHandle
    {
        public KeyHandle() : base(0, ownsHandle: true) { }

        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            EVP_PKEY_free(handle);
            return true;
        }
    }

    internal sealed class DigestHandle : SafeHandle
    {
        public DigestHandle() : base(0, ownsHandle: true) { }

        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            EVP_MD_CTX_free(handle);
            return true;
        }
    }

    internal static KeyHandle RawPrivateKey(ReadOnlySpan<byte> seed)
    {
        fixed (byte* bytes = seed) return EVP_PKEY_new_raw_private_key(Ed25519Type, 0, bytes, (nuint)seed.Length);
    }

    internal static KeyHandle RawPublicKey(ReadOnlySpan<byte> key)
    {
        fixed (byte* bytes = key) return EVP_PKEY_new_raw_public_key(Ed25519Type, 0, bytes, (nuint)key.Length);
    }

    internal static DigestHandle NewDigestContext()
    {
        var context = EVP_MD_CTX_new();
        Require(context.IsInvalid ? 0 : 1, nameof(EVP_MD_CTX_new));
        return context;
    }

    internal static void Require(int result, string function)
    {
        if (result != 1) throw new CryptographicException($"libcrypto refused {function}.");
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library) return 0;
        foreach (var candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, out var handle)) return handle;
        }
        throw new DllNotFoundException("OpenSSL's libcrypto (3, or 1.1.1) was not found; it signs and verifies the audit log. Install the package libssl3 or its equal.");
    }

    [LibraryImport(Library)]
    internal static partial KeyHandle EVP_PKEY_new_raw_private_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Library)]
    internal static partial KeyHandle EVP_PKEY_new_raw_public_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Library)]
    internal static partial int EVP_PKEY_get_raw_public_key(KeyHandle key, byte* target, ref nuint length);

    [LibraryImport(Library)]
    internal static partial DigestHandle EVP_MD_CTX_new();

    [LibraryImport(Library)]
    internal static partial int EVP_DigestSignInit(DigestHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestSign(DigestHandle context, byte* signature, ref nuint length, byte* message, nuint messageLength);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestVerifyInit(DigestHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestVerify(DigestHandle context, byte* signature, nuint length, byte* message, nuint messageLength);

    [LibraryImport(Library)]
    private static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Library)]
    private static partial void EVP_MD_CTX_free(nint context);
}
