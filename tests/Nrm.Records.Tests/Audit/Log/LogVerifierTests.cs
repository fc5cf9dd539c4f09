using System.Text.Json;
using Nrm.Records.Audit.Log;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Audit.Log;

public class LogVerifierTests(ITestOutputHelper output)
{
    private static readonly MemoryLog Honest = MemoryLog.Write(new Random(1), Tampering.Signer, sequenced: 300, waiting: 12);

    [Fact]
    public void An_untouched_log_gives_no_finding()
    {
        Assert.Empty(Honest.Verify());
        Assert.Equal(2, Honest.Rows.Select(row => row.Entry.NodeId).Distinct().Count());
        Assert.True(Honest.Checkpoints.Count > 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(512)]
    [InlineData(700)]
    public void Logs_of_every_shape_verify(int size) =>
        Assert.Empty(MemoryLog.Write(new Random(size), Tampering.Signer, size, waiting: 3, largestBatch: 300).Verify());

    [Fact]
    public void A_log_that_crosses_the_second_level_verifies() =>
        Assert.Empty(MemoryLog.Write(new Random(2), Tampering.Signer, sequenced: 66_000, waiting: 3, largestBatch: 2000).Verify());

    [Fact]
    public void An_empty_log_verifies_with_and_without_its_first_checkpoint()
    {
        var log = new MemoryLog { Key = Honest.Key };
        Assert.Empty(log.Verify());
        log.Checkpoints.Add(new Checkpoint(MemoryLog.Origin, 0, MerkleTree.EmptyRoot()).Sign(Tampering.Signer));
        Assert.Empty(log.Verify());
    }

    [Fact]
    public void No_manipulation_goes_undetected()
    {
        var seed = Proof.Seed;
        var random = new Random(seed);
        var all = Proof.Times(whole: 1000, sample: 5 * Tampering.Kinds.Count);
        var before = Fingerprint(Honest);
        var counts = Tampering.Kinds.ToDictionary(kind => kind.Kind, _ => 0);
        var undetected = new List<string>();
        for (var number = 0; number < all; number++)
        {
            var (kind, tamper) = Tampering.Kinds[number % Tampering.Kinds.Count];
            MemoryLog log;
            do
            {
                log = Honest.Copy();
                tamper(log, random);
            }
            while (Fingerprint(log) == before);
            counts[kind]++;
            if (log.Verify().Count == 0) undetected.Add($"{number} {kind}");
        }
        foreach (var (kind, count) in counts) output.WriteLine($"{count,4} x {kind}");
        output.WriteLine($"{counts.Values.Sum(),4} manipulations of {counts.Count} kinds, {undetected.Count} undetected, seed {seed}");
        Assert.Empty(undetected);
        Assert.Empty(Honest.Verify());
    }

    [Theory]
    [InlineData("careless: a field of a row", "row.")]
    [InlineData("careless: a bit of a tile or bundle", "tile.content")]
    [InlineData("careless: a tile deleted", "tile.missing")]
    [InlineData("careless: a tile added", "tile.extra")]
    [InlineData("careless: a letter of a checkpoint or its signature", "checkpoint.signature")]
    [InlineData("careless: two checkpoints exchanged", "checkpoint.order")]
    [InlineData("careless: the last checkpoints deleted", "log.unsigned")]
    [InlineData("careless: the last rows cut off", "log.truncated")]
    [InlineData("careless: a waiting row deleted", "node.counter")]
    [InlineData("signing: history rewritten and signed again", "checkpoint.root")]
    [InlineData("signing: rolled back to an earlier state", "log.truncated")]
    [InlineData("signing: everything signed with another key", "checkpoint.signature")]
    [InlineData("signing, no witness: a row deleted", "node.counter")]
    [InlineData("signing, no witness: the clock set back", "node.clock")]
    [InlineData("signing, no witness: a row rewritten, the chain left", "node.chain")]
    public void The_finding_names_what_was_done(string kind, string code)
    {
        var log = Honest.Copy();
        Tampering.Kinds.Single(known => known.Kind == kind).Do(log, new Random(5));
        Assert.Contains(log.Verify(), finding => finding.Code.StartsWith(code, StringComparison.Ordinal));
    }

    [Fact]
    public void One_deleted_row_is_named_and_does_not_cry_over_the_rest()
    {
        var log = Honest.Copy();
        log.Rows.RemoveAt(100);
        var findings = log.Verify();
        Assert.Equal(["node.chain", "node.counter", "row.missing"], findings.Select(finding => finding.Code).Order());
        Assert.Contains(findings, finding => finding.Text.Contains("positions 100 to 100", StringComparison.Ordinal));
    }

    [Fact]
    public void A_witness_that_holds_an_older_checkpoint_is_enough_to_show_a_fork()
    {
        var log = Honest.Copy();
        Tampering.Kinds.Single(known => known.Kind == "signing: history rewritten and signed again").Do(log, new Random(3));
        log.Witnessed.Clear();
        Assert.Empty(log.Verify());
        log.Witnessed.Add(Honest.Checkpoints[^1]);
        Assert.Equal("checkpoint.root", Assert.Single(log.Verify()).Code);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(512)]
    [InlineData(700)]
    public void The_published_files_alone_show_every_change_of_theirs(int size)
    {
        var honest = MemoryLog.Write(new Random(size), Tampering.Signer, size, waiting: 0);
        // as a directory of files: a tile is found under its exact path only
        IReadOnlyList<LogFinding> Published(Dictionary<string, byte[]> files, IEnumerable<string> checkpoints) =>
            LogVerifier.VerifyPublished(address => files.GetValueOrDefault(address.Path), checkpoints, honest.Witnessed, honest.Key);
        var files = TileAddress.ForSize(size).ToDictionary(tile => tile.Path, tile => honest.Tiles[(tile.Level, tile.Index)]);

        Assert.Empty(Published(files, honest.Checkpoints));
        Assert.Empty(Published(files, honest.Checkpoints.TakeLast(1)));
        Assert.NotEmpty(Published(files, honest.Checkpoints.SkipLast(1)));
        foreach (var path in files.Keys)
        {
            Assert.NotEmpty(Published(files.Where(file => file.Key != path).ToDictionary(), honest.Checkpoints));
            for (var place = 0; place < files[path].Length; place += 31)
            {
                var altered = new Dictionary<string, byte[]>(files) { [path] = (byte[])files[path].Clone() };
                altered[path][place] ^= 1;
                Assert.NotEmpty(Published(altered, honest.Checkpoints.TakeLast(1)));
            }
        }
    }

    [Fact]
    public void Findings_are_limited_in_number()
    {
        var log = Honest.Copy();
        for (var round = 0; round < 3; round++) log.Rows.AddRange(log.Rows.Take(300).Select(row => row with { Salt = [] }));
        Assert.Equal(LogVerifier.MostFindings, log.Verify().Count);
    }

    private static string Fingerprint(MemoryLog log) => JsonSerializer.Serialize(new
    {
        log.Rows, log.Waiting, log.Checkpoints, log.Witnessed, Tiles = log.Tiles.OrderBy(tile => tile.Key).Select(tile => $"{tile.Key} {Convert.ToHexString(tile.Value)}"),
    });
}
