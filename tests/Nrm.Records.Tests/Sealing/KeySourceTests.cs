using System.Text;
using Nrm.Records.Sealing;

namespace Nrm.Records.Tests.Sealing;

public sealed class KeySourceTests : IDisposable
{
    private static readonly SectionAddress Address = new(Guid.Empty, "detail", Guid.NewGuid(), 1, 1);
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "nrm-keys-" + Guid.NewGuid().ToString("N"));
    private readonly Guid _case = Guid.NewGuid();

    private string KeyPath => Path.Combine(_directory, "keys.json");

    public KeySourceTests() => KeySource.Create(KeyPath);

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_new_key_file_belongs_to_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file mode; the file's access list is the operator's.");
            return;
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_directory));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_file_open_to_others_is_refused(UnixFileMode exposed)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file mode; the file's access list is the operator's.");
            return;
        }
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | exposed);
        Assert.Throws<KeyFileExposedException>(() => KeySource.Open(KeyPath));
        Assert.Throws<KeyFileExposedException>(() => KeySource.AddMasterKey(KeyPath));
    }

    [Fact]
    public void Keys_are_never_overwritten()
    {
        var before = File.ReadAllText(KeyPath);
        Assert.Throws<IOException>(() => KeySource.Create(KeyPath));
        Assert.Equal(before, File.ReadAllText(KeyPath));
    }

    [Fact]
    public void A_wrapped_case_key_opens_only_for_its_case_and_version()
    {
        using var keys = KeySource.Open(KeyPath);
        using var key = CaseKey.Generate(version: 2);
        var wrapped = keys.Wrap(key, _case);
        using var opened = keys.Unwrap(wrapped, _case);
        Assert.True(opened.Bytes.SequenceEqual(key.Bytes));
        Assert.Equal(2, opened.Version);
        Assert.Throws<UnopenableException>(() => keys.Unwrap(wrapped, Guid.NewGuid()));
        Assert.Throws<UnopenableException>(() => keys.Unwrap(wrapped with { Version = 1 }, _case));
        Assert.Throws<UnopenableException>(() => keys.Unwrap(wrapped with { MasterKey = 2 }, _case));
        for (var place = 0; place < wrapped.Bytes.Length; place++)
        {
            var altered = (byte[])wrapped.Bytes.Clone();
            altered[place] ^= 1;
            Assert.Throws<UnopenableException>(() => keys.Unwrap(wrapped with { Bytes = altered }, _case));
        }
    }

    [Fact]
    public void After_a_master_key_was_added_the_old_one_still_opens_and_the_new_one_wraps()
    {
        WrappedCaseKey old;
        byte[] sealedBefore, stable;
        using var key = CaseKey.Generate();
        using (var before = KeySource.Open(KeyPath))
        {
            old = before.Wrap(key, _case);
            sealedBefore = before.Purpose("audit").Seal(Address, "detail"u8);
            stable = before.DeriveKey("index");
        }

        Assert.Equal(2, KeySource.AddMasterKey(KeyPath));

        using var after = KeySource.Open(KeyPath);
        Assert.Equal([1, 2], after.MasterKeys);
        using var opened = after.Unwrap(old, _case);
        var rewrapped = after.Wrap(opened, _case);
        Assert.Equal((1, 2), (old.MasterKey, rewrapped.MasterKey));
        using var again = after.Unwrap(rewrapped, _case);
        Assert.True(again.Bytes.SequenceEqual(key.Bytes));
        Assert.Equal("detail"u8.ToArray(), after.Purpose("audit").Open(Address, sealedBefore));
        Assert.Equal(stable, after.DeriveKey("index"));
    }

    [Fact]
    public void Purposes_are_apart_from_each_other()
    {
        using var keys = KeySource.Open(KeyPath);
        Assert.NotEqual(keys.DeriveKey("index"), keys.DeriveKey("pseudonym"));
        var sealedBytes = keys.Purpose("audit").Seal(Address, "detail"u8);
        Assert.Throws<UnopenableException>(() => keys.Purpose("account").Open(Address, sealedBytes));
        Assert.Throws<UnopenableException>(() => keys.Purpose("audit").Open(Address with { Item = Guid.Empty }, sealedBytes));
    }

    [Fact]
    public void The_signer_signs_with_the_same_key_each_time_the_file_is_opened()
    {
        using var first = KeySource.Open(KeyPath);
        using var second = KeySource.Open(KeyPath);
        Assert.True(Ed25519.Verify(first.Signer.PublicKey, "m"u8, second.Signer.Sign("m"u8)));
    }

    [Theory]
    [InlineData("{\"format\":\"nrm-keys/1\",\"current\":1,\"masterKeys\":[{\"id\":1,\"key\":\"c2VjcmV0LW1hdGVyaWFs\"}],\"auditSigningSeed\":\"\",\"indexRoot\":\"\"}")]
    [InlineData("{\"format\":\"nrm-keys/1\",\"secret-material\":1}")]
    [InlineData("secret-material")]
    [InlineData("null")]
    [InlineData("")]
    public void A_damaged_key_file_is_refused_without_quoting_it(string content)
    {
        var path = Path.Combine(_directory, "damaged.json");
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead);
        var thrown = Assert.Throws<InvalidDataException>(() => KeySource.Open(path));
        Assert.Null(thrown.InnerException);
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_prints_a_key()
    {
        using var keys = KeySource.Open(KeyPath);
        using var key = CaseKey.Generate();
        var text = string.Join(' ', keys, keys.Signer, key, keys.Purpose("audit"), keys.Wrap(key, _case));
        Assert.DoesNotContain(Convert.ToBase64String(key.Bytes), text, StringComparison.Ordinal);
        foreach (var secret in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(KeyPath), "\"([A-Za-z0-9+/\\\\u]{40,}=*)\"").Select(match => match.Groups[1].Value))
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Encoding.UTF8.GetString(key.Bytes), text, StringComparison.Ordinal);
    }
}
