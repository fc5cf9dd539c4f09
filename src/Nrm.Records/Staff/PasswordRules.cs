using System.Text;
using Microsoft.AspNetCore.Identity;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// What a new password must be: long, and not what everybody tries first. No rule says which characters it must have (ASVS 6.2.5), it does not
/// age (6.2.10), and it is used exactly as received (6.2.8): neither cut, trimmed, folded nor normalised.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<StaffAccount>
{
    public const int Shortest = 12;
    public const int Longest = 256;
    private const int FewestDifferent = 5;
    private const int ShortestRest = 8;

    private static readonly string[] Obvious = ["nrm", "nationalreferralmechanism", "referral", "trafficking", "password", "passwort", "contraseña", "wachtwoord"];

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password) =>
        Task.FromResult(WhyNot(password ?? "", user.UserName ?? "") is { } why
            ? SaidError.Of("Password", why)
            : IdentityResult.Success);

    /// <summary>Null when it may be used; else a sentence for its owner.</summary>
    public static Said? WhyNot(string password, string userName)
    {
        var length = password.EnumerateRunes().Count();
        if (length is < Shortest or > Longest)
        {
            return new Said("A password has {0} to {1} characters. Several words that you choose at random are a good one.", Shortest, Longest);
        }

        var folded = password.ToLowerInvariant();
        return CommonPasswords.Contains(password) ? new Said("This password is known from stolen lists. Choose another.")
            : userName.Length >= 4 && folded.Contains(userName.ToLowerInvariant(), StringComparison.Ordinal) ? new Said("A password does not hold the user name.")
            : IsMonotonous(folded) ? new Said("This password repeats itself. Choose another.")
            : IsObvious(folded) ? new Said("This password is a word that is tried first, with little added. Choose another.")
            : (Said?)null;
    }

    private static bool IsMonotonous(string password)
    {
        if (password.EnumerateRunes().Distinct().Count() < FewestDifferent)
        {
            return true;
        }

        // "abcdabcdabcd" is found in itself doubled, before its end.
        return (password + password).IndexOf(password, 1, StringComparison.Ordinal) < password.Length;
    }

    private static bool IsObvious(string password)
    {
        var rest = new StringBuilder(password);
        foreach (var word in Obvious)
        {
            rest.Replace(word, "");
        }

        return rest.Length < password.Length && rest.Length < ShortestRest;
    }
}
