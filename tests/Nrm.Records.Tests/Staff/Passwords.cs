using Nrm.Records.Staff;

namespace Nrm.Records.Tests.Staff;

public class Passwords
{
    [Theory]
    [InlineData("copper lantern under seven bridges")]
    [InlineData("zażółć gęślą jaźń")]
    [InlineData("тихая гавань осенью")]
    [InlineData("vqxjhzkwpmtb")]
    public void Any_characters_make_a_password(string password) => Assert.Null(PasswordRules.WhyNot(password, "robin.example"));

    [Theory]
    [InlineData("")]
    [InlineData("vqxjhzkwpmt")]
    [InlineData("🔑🔒🔑🔒🗝🔓🌊🌋🌌🌍🌎")]
    public void Fewer_than_twelve_characters_are_refused(string password) => Assert.NotNull(PasswordRules.WhyNot(password, "robin.example"));

    [Fact]
    public void Up_to_256_characters_are_taken()
    {
        var words = string.Concat(Enumerable.Range(100, 100).Select(n => $"{n} "));
        Assert.Null(PasswordRules.WhyNot(words[..256], "robin"));
        Assert.NotNull(PasswordRules.WhyNot(words[..257], "robin"));
    }

    [Theory]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("123qweasdzxc")]
    [InlineData("QWERTY123456")]
    [InlineData("administrator")]
    [InlineData("Administrator2026!")]
    [InlineData("justinbieber")]
    public void Passwords_of_stolen_lists_are_refused(string password) => Assert.Contains("stolen", PasswordRules.WhyNot(password, "robin.example").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("robin.example2027")]
    [InlineData("my Robin.Example secret")]
    public void A_password_does_not_hold_the_user_name(string password) => Assert.Contains("user name", PasswordRules.WhyNot(password, "robin.example").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("abcdefabcdef")]
    [InlineData("xq7mxq7mxq7m")]
    [InlineData("passwordnrm2026")]
    [InlineData("NationalReferralMechanism1")]
    public void What_is_tried_first_is_refused(string password) => Assert.NotNull(PasswordRules.WhyNot(password, "robin.example"));

    [Fact]
    public void The_list_is_in_the_program_and_sorted() => Assert.Equal(43_940, CommonPasswords.Count);

    [Fact]
    public void A_random_password_is_not_mistaken_for_a_known_one()
    {
        for (var i = 0; i < 20_000; i++)
        {
            Assert.False(CommonPasswords.Contains(SecretToken.New()));
        }
    }

    [Fact]
    public async Task A_password_is_checked_exactly_as_received()
    {
        await using var room = await StaffRoom.Open();
        var invited = StaffRoom.Done(await room.Accounts.New.Create(room.Administrator, new NewStaff("exact.person", "Exact Person", TestKit.Actors.Police.Id, StaffRoom.Set())));
        const string Composed = "caf\u00e9 at the corner of two roads ";
        var app = new AuthenticatorApp(StaffRoom.Done(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Composed))).TotpSecret!);

        Assert.Null(await room.Accounts.SignIns.SignIn("exact.person", "cafe\u0301 at the corner of two roads ", app.At(0)));
        Assert.Null(await room.Accounts.SignIns.SignIn("exact.person", Composed.TrimEnd(), app.At(0)));
        Assert.NotNull(await room.Accounts.SignIns.SignIn("exact.person", Composed, app.At(0)));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "Chrome on Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1", "Safari on iPhone")]
    [InlineData("<script>alert(1)</script>", "Unknown program")]
    [InlineData(null, "Unknown program")]
    public void A_device_is_described_by_families_only(string? userAgent, string described) => Assert.Equal(described, DeviceDescription.From(userAgent));
}
