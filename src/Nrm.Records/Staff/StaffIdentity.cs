using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// ASP.NET Core Identity as far as it is used: names, password hashes, codes of an authenticator app. Codes follow the real clock, whatever
/// the program believes the day to be.
/// </summary>
internal sealed class StaffIdentity
{
    private const string Factor = "second-factor";

    private readonly AccountSeals _seals;
    private readonly PasswordQueue _passwords;
    private readonly PasswordHasher<StaffAccount> _hasher;
    private readonly StaffAccount _nobody;

    public StaffIdentity(AccountSeals seals, PasswordQueue passwords, StaffOptions options)
    {
        _seals = seals;
        _passwords = passwords;
        _hasher = new PasswordHasher<StaffAccount>(Options.Create(new PasswordHasherOptions { IterationCount = options.HashIterations }));
        _nobody = Nobody(options.HashIterations);
    }

    public UserManager<StaffAccount> Open(NrmDbContext db)
    {
        var words = new IdentityErrorDescriber();
        var options = new IdentityOptions();
        options.Tokens.AuthenticatorTokenProvider = Factor;
        var users = new UserManager<StaffAccount>(
            new StaffStore(db, _seals, words), Options.Create(options), _hasher, [new UserNameRules(), new UserValidator<StaffAccount>(words)], [new PasswordRules()],
            new UpperInvariantLookupNormalizer(), words, null!, NullLogger<UserManager<StaffAccount>>.Instance);
        users.RegisterTokenProvider(Factor, new AuthenticatorTokenProvider<StaffAccount>());
        return users;
    }

    /// <summary>The same work whoever it is: for an unknown or unfinished account the hash and the code of nobody are checked.</summary>
    public async Task<Proof> Check(UserManager<StaffAccount> users, StaffAccount? account, string? password, string? code, CancellationToken cancel)
    {
        var subject = account is { PasswordHash: not null, SecondFactor: not null } ? account : _nobody;
        var possible = IsPassword(password);
        var verified = await _passwords.Run(() => _hasher.VerifyHashedPassword(subject, subject.PasswordHash!, possible ? password! : "-"), cancel);
        var digits = IsCode(code);
        var coded = await users.VerifyTwoFactorTokenAsync(subject, Factor, digits ? code! : "000000");
        return new Proof(
            possible && subject != _nobody && verified is not PasswordVerificationResult.Failed,
            digits && subject != _nobody && coded,
            verified is PasswordVerificationResult.SuccessRehashNeeded);
    }

    /// <summary>What an invitation does not renew has to be proved by who takes it up.</summary>
    public async Task<bool> CheckRemaining(
        UserManager<StaffAccount> users, StaffAccount account, InvitationFor renewed, string password, string? code, CancellationToken cancel) => renewed switch
    {
        InvitationFor.Account => true,
        InvitationFor.Password => IsCode(code) && await users.VerifyTwoFactorTokenAsync(account, Factor, code!),
        InvitationFor.SecondFactor => IsPassword(password)
            && await _passwords.Run(() => _hasher.VerifyHashedPassword(account, account.PasswordHash!, password), cancel) is not PasswordVerificationResult.Failed,
    };

    public Task<string> Hash(StaffAccount account, string password, CancellationToken cancel) => _passwords.Run(() => _hasher.HashPassword(account, password), cancel);

    // A character may be two units of UTF-16.
    private static bool IsPassword(string? password) => password is { Length: > 0 and <= 2 * PasswordRules.Longest };

    // The framework would also take "+12345" and spaces for numbers.
    private static bool IsCode(string? code) => code is { Length: 6 } && code.All(char.IsAsciiDigit);

    /// <summary>An account that nobody can sign in to. Its "hash" (Identity's format 3) is random: checking it costs what checking a real one does.</summary>
    private StaffAccount Nobody(int iterations)
    {
        var hash = RandomNumberGenerator.GetBytes(1 + 12 + 16 + 32);
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), (uint)iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), 16);
        var nobody = new StaffAccount { PasswordHash = Convert.ToBase64String(hash) };
        nobody.SecondFactor = _seals.SealSecondFactor(nobody.Id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
        return nobody;
    }
}

/// <summary>What was proved; what is missing is not told to the caller.</summary>
internal readonly record struct Proof(bool Password, bool Code, bool HashIsOld)
{
    public bool Whole => Password && Code;
}
