using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nrm.SqlServer.Tests;

/// <summary>
/// Lets the schema model of DacFx 150 start on today's .NET. Test tool only; the product never references it.
/// </summary>
/// <remarks>
/// The model asks every assembly for its strong-name key pair, which .NET 6 and later answer with
/// PlatformNotSupportedException; the versions of DacFx that no longer ask are not in every package source. The value is
/// not used, so both accessors of <c>AssemblyName.KeyPair</c> are made to return at once, in the memory of this test
/// process alone. Remove this file when DacFx 160 or later can be referenced.
/// </remarks>
internal static partial class DacFxOnModernDotNet
{
    private const int ReadExecute = 0x1 | 0x4;
    private const int ReadWriteExecute = ReadExecute | 0x2;
    private static readonly Lazy<bool> Prepared = new(Prepare);

    public static string? Unavailable =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? null
            : "DacFx 150 is prepared on Linux x64 only";

    public static void Ensure() => _ = Prepared.Value;

    private static bool Prepare()
    {
        if (Unavailable is { } reason)
        {
            throw new PlatformNotSupportedException(reason);
        }

        var keyPair = typeof(AssemblyName).GetProperty("KeyPair")!;
        ReturnAtOnce(keyPair.GetMethod!);
        ReturnAtOnce(keyPair.SetMethod!);
        return true;
    }

    private static unsafe void ReturnAtOnce(MethodInfo method)
    {
        RuntimeHelpers.PrepareMethod(method.MethodHandle);
        var code = (byte*)BodyBehindJumps(method.MethodHandle.GetFunctionPointer());
        var pageSize = Environment.SystemPageSize;
        var page = (nint)code & ~(pageSize - 1);
        var length = (nuint)(2 * pageSize); // the three bytes may straddle two pages

        Protect(page, length, ReadWriteExecute);
        code[0] = 0x31; // xor eax, eax: null for the getter, ignored for the setter
        code[1] = 0xC0;
        code[2] = 0xC3; // ret
        Protect(page, length, ReadExecute);
    }

    private static unsafe nint BodyBehindJumps(nint address)
    {
        for (var hops = 0; hops < 4; hops++)
        {
            var code = (byte*)address;
            if (code[0] == 0xFF && code[1] == 0x25) // jmp [rip + offset]
            {
                address = *(nint*)(address + 6 + *(int*)(address + 2));
            }
            else if (code[0] == 0xE9) // jmp offset
            {
                address = address + 5 + *(int*)(address + 1);
            }
            else
            {
                break;
            }
        }

        return address;
    }

    private static void Protect(nint page, nuint length, int protection)
    {
        if (ChangeProtection(page, length, protection) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "mprotect failed");
        }
    }

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int ChangeProtection(nint page, nuint length, int protection);
}
