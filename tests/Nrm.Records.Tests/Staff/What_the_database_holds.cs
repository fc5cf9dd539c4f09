using System.Text;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

public class What_the_database_holds
{
    [Fact]
    public async Task No_token_secret_password_code_or_invitation_is_in_the_file_and_no_name_that_was_typed_in_vain()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite("robin.canary");
        var code = robin.App.Next();
        var session = (await robin.SignIn(code: code))!;
        await room.Accounts.Tokens.Authenticate(session.AccessToken);
        await room.Accounts.SignIns.SignIn("typed-in-vain-canary", "password-in-vain-canary", "271828");
        await robin.SignIn("wrong-password-canary", "314159");
        var invitation = StaffRoom.Done(await room.Accounts.New.Create(room.Administrator, new NewStaff("kim.canary", "Kim", Actors.Police.Id, StaffRoom.Set()))).Invitation;
        await room.Records.Sql("PRAGMA wal_checkpoint(FULL)");

        var bytes = Directory.EnumerateFiles(room.Records.Database.Folder, "nrm.db*").SelectMany(ReadShared).ToArray();

        Assert.True(Holds(bytes, "robin.canary"), "The search itself finds what is there.");
        foreach (var canary in new[]
        {
            session.AccessToken, invitation, robin.Secret, StaffRoom.Password, "typed-in-vain-canary", "TYPED-IN-VAIN-CANARY", "password-in-vain-canary",
            "wrong-password-canary",
        })
        {
            Assert.False(Holds(bytes, canary), "A secret is in the database.");
        }

        Assert.False(Holds(bytes, Convert.FromBase64String(session.AccessToken.Replace('-', '+').Replace('_', '/') + "=")), "The token's bits are in the database.");
    }

    [Fact]
    public async Task A_second_factor_copied_to_another_account_does_not_open()
    {
        await using var room = await StaffRoom.Open();
        var (robin, kim) = (await room.Invite("robin"), await room.Invite("kim.example"));
        await using (var db = await room.Context())
        {
            db.Users.Single(u => u.Id == kim.Id).SecondFactor = db.Users.Single(u => u.Id == robin.Id).SecondFactor;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<UnopenableException>(() => kim.SignIn());
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static bool Holds(byte[] bytes, string text) =>
        Holds(bytes, Encoding.UTF8.GetBytes(text)) || Holds(bytes, Encoding.Unicode.GetBytes(text)) || Holds(bytes, Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));

    private static bool Holds(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;
}
