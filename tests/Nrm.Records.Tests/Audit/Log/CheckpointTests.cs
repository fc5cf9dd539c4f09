using System.Text;
using Nrm.Records.Audit.Log;
using Nrm.Records.Sealing;

namespace Nrm.Records.Tests.Audit.Log;

public sealed class CheckpointTests : IDisposable
{
    // the example that the Go implementation of signed notes, where the format comes from, publishes with its private key
    private const string Peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string PeterSeed = "gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM=";
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Note = Text + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private readonly Ed25519Signer _signer = new(new byte[32]);
    private readonly Checkpoint _checkpoint = new("nrm.example.org/audit", 70_000, MerkleTree.LeafHash("root"u8));

    private NoteKey Key => new(_checkpoint.Origin, _signer.PublicKey);

    public void Dispose() => _signer.Dispose();

    [Fact]
    public void The_published_example_of_a_signed_note_opens_and_is_signed_byte_for_byte()
    {
        Assert.Equal(Text, SignedNote.Open(Note, NoteKey.Parse(Peter)));
        using var peter = new Ed25519Signer(Convert.FromBase64String(PeterSeed));
        Assert.Equal(Note, SignedNote.Sign(Text, "PeterNeumann", peter));
        Assert.Equal(Peter, new NoteKey("PeterNeumann", peter.PublicKey).ToString());
    }

    [Fact]
    public void A_checkpoint_that_an_earlier_version_signed_through_OpenSSL_still_opens()
    {
        const string note = "nrm/log\n2641\n86h9fHFNfWLvK5u8sxr7QXXCrb4SZa1vh8T9eF7lfV4=\n\n"
            + "— nrm/log 9j0psowIRuZpXp7UHbIz6rnH0v+9DnDFT1/Tg6dW5SCXiFLqM8Ra+pBlSqFqw7XhXR1jK9FtbnrP3o8IcBUM7gwf+g4=\n";
        Assert.NotNull(SignedNote.Open(note, NoteKey.Parse("nrm/log+f63d29b2+AR3IEfnFAzmxIyc5vkWjcot+ebWpVw7K7joecbfWHEm5")));
        Assert.Null(SignedNote.Open(note.Replace("2641", "2642", StringComparison.Ordinal), NoteKey.Parse("nrm/log+f63d29b2+AR3IEfnFAzmxIyc5vkWjcot+ebWpVw7K7joecbfWHEm5")));
    }

    [Fact]
    public void The_published_example_of_a_checkpoint_is_read()
    {
        var checkpoint = Checkpoint.Parse("example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n");
        Assert.Equal(("example.com/behind-the-sofa", 20852163), (checkpoint.Origin, checkpoint.Size));
    }

    [Fact]
    public void A_public_key_is_read_only_as_it_is_written()
    {
        for (var start = 0; start <= Peter.Length; start++)
        for (var end = start; end <= Peter.Length; end++)
            if ((start, end) != (0, Peter.Length)) Assert.Throws<FormatException>(() => NoteKey.Parse(Peter[start..end]));
        for (var place = 0; place < Peter.Length; place++)
            Assert.Throws<FormatException>(() => NoteKey.Parse(Peter[..place] + (char)(Peter[place] + 1) + Peter[(place + 1)..]));
    }

    [Fact]
    public void A_signed_checkpoint_opens_with_the_logs_key()
    {
        var opened = Checkpoint.Verify(_checkpoint.Sign(_signer), Key);
        Assert.Equal(_checkpoint.Format(), opened?.Format());
        Assert.Equal(_checkpoint.Root, opened?.Root);
    }

    [Fact]
    public void Signatures_of_witnesses_below_are_passed_over()
    {
        var cosignature = $"— witness.example.net/w1 {Convert.ToBase64String(new byte[4 + 8 + 64])}\n";
        var note = _checkpoint.Sign(_signer);
        Assert.NotNull(Checkpoint.Verify(note + cosignature, Key));
        Assert.NotNull(Checkpoint.Verify(note.Insert(note.IndexOf('—', StringComparison.Ordinal), cosignature), Key));
        Assert.Null(Checkpoint.Verify(_checkpoint.Format() + "\n" + cosignature, Key));
    }

    [Fact]
    public void No_changed_byte_goes_unnoticed()
    {
        var note = Encoding.UTF8.GetBytes(_checkpoint.Sign(_signer));
        for (var bit = 0; bit < note.Length * 8; bit++)
        {
            var altered = (byte[])note.Clone();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(Checkpoint.Verify(Encoding.UTF8.GetString(altered), Key));
        }
    }

    [Fact]
    public void Another_key_another_name_and_a_signed_text_that_is_no_checkpoint_are_refused()
    {
        using var other = new Ed25519Signer([.. new byte[31], 1]);
        var note = _checkpoint.Sign(_signer);
        Assert.Null(Checkpoint.Verify(note, new(Key.Name, other.PublicKey)));
        Assert.Null(Checkpoint.Verify(note, Key with { Name = "nrm.example.org/other" }));
        Assert.Null(Checkpoint.Verify(SignedNote.Sign((_checkpoint with { Origin = "elsewhere" }).Format(), Key.Name, _signer), Key));
        Assert.Null(Checkpoint.Verify(SignedNote.Sign("hello\n", Key.Name, _signer), Key));
        Assert.Null(Checkpoint.Verify(SignedNote.Sign(_checkpoint.Format() + "extension\n", Key.Name, _signer), Key));
    }

    [Theory]
    [InlineData("{0}{1}")] // the same signature twice
    [InlineData("{0}\n")]
    [InlineData("{0}x\n")]
    [InlineData("{0}— witness\n")]
    [InlineData("{0}— wit ness AAAAAAA=\n")]
    [InlineData("{0}— witness AAAA\n")]
    [InlineData("{0}— witness AAAAAAB=\n")] // a second form of the same base64
    [InlineData("{0}- witness AAAAAAA=\n")]
    [InlineData("{0}— wit+ness AAAAAAA=\n")]
    public void A_note_that_is_not_formed_exactly_is_refused(string form)
    {
        var note = _checkpoint.Sign(_signer);
        var altered = string.Format(form, note, note[note.IndexOf('—', StringComparison.Ordinal)..]);
        Assert.Null(Checkpoint.Verify(altered, Key));
        Assert.Null(Checkpoint.Verify(note.Replace("\n", "\r\n"), Key));
        Assert.Null(Checkpoint.Verify(note[..^1], Key));
    }

    [Theory]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", true)]
    [InlineData("o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("o\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", false)]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n", false)]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", false)]
    [InlineData("o\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    public void A_checkpoint_has_one_form(string text, bool good)
    {
        if (good) Assert.Equal(text, Checkpoint.Parse(text).Format());
        else Assert.Throws<FormatException>(() => Checkpoint.Parse(text));
    }
}
