using System.Text.Json;
using Nrm.Records.Audit.Log;

namespace Nrm.Records.Tests.Audit.Log;

public class MerkleTreeTests
{
    // the eight entries and roots that RFC 6962 implementations test each other with
    private static readonly string[] Entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_known_roots_come_out()
    {
        for (var size = 0; size <= Entries.Length; size++)
            Assert.Equal(Roots[size], Convert.ToHexStringLower(MerkleTree.Root([.. Entries.Take(size).Select(entry => MerkleTree.LeafHash(Convert.FromHexString(entry)))])));
    }

    [Fact]
    public void Every_proof_that_is_made_is_accepted_and_none_for_another_place_or_size()
    {
        var leaves = Enumerable.Range(0, 40).Select(number => MerkleTree.LeafHash([(byte)number])).ToList();
        var roots = Enumerable.Range(0, 41).Select(size => MerkleTree.Root([.. leaves.Take(size)])).ToList();
        for (var size = 1; size <= 40; size++)
        {
            var tree = leaves[..size];
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(tree, index);
                Assert.True(MerkleTree.VerifyInclusion(index, size, leaves[index], proof, roots[size]));
                Assert.False(MerkleTree.VerifyInclusion(index, size, leaves[index], proof, roots[size - 1]));
                for (var other = 0; other < size; other++)
                    Assert.Equal(other == index, MerkleTree.VerifyInclusion(other, size, leaves[index], proof, roots[size]));
            }
            for (var earlier = 1; earlier <= size; earlier++)
            {
                var proof = MerkleTree.ConsistencyProof(tree, earlier);
                Assert.True(MerkleTree.VerifyConsistency(earlier, size, proof, roots[earlier], roots[size]));
                for (var other = 1; other <= size; other++)
                    Assert.Equal(other == earlier, MerkleTree.VerifyConsistency(other, size, proof, roots[other], roots[size]));
                Assert.False(MerkleTree.VerifyConsistency(earlier, size, proof, roots[earlier - 1], roots[size]));
            }
        }
    }

    [Fact]
    public void Every_inclusion_vector_is_judged_as_it_should_be() =>
        Assert.Equal(98, Judge("inclusion", test => MerkleTree.VerifyInclusion(
            Number(test, "leafIdx"), Number(test, "treeSize"), test.GetProperty("leafHash").Base64(), Proof(test), test.GetProperty("root").Base64())));

    [Fact]
    public void Every_consistency_vector_is_judged_as_it_should_be() =>
        Assert.Equal(98, Judge("consistency", test => MerkleTree.VerifyConsistency(
            Number(test, "size1"), Number(test, "size2"), Proof(test), test.GetProperty("root1").Base64(), test.GetProperty("root2").Base64())));

    private static int Judge(string folder, Func<JsonElement, bool> accepts)
    {
        var files = Directory.GetFiles(SharedData.Path("merkle", folder), "*.json", SearchOption.AllDirectories);
        var wrong = new List<string>();
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            if (accepts(document.RootElement) == document.RootElement.GetProperty("wantErr").GetBoolean()) wrong.Add(Path.GetFileName(file));
        }
        Assert.Empty(wrong);
        return files.Length;
    }

    // sizes beyond 2^63 - 1 become negative, as a size that overflowed would
    private static long Number(JsonElement test, string property) => unchecked((long)test.GetProperty(property).GetUInt64());

    private static List<byte[]> Proof(JsonElement test) =>
        test.GetProperty("proof").ValueKind == JsonValueKind.Null ? [] : [.. test.GetProperty("proof").EnumerateArray().Select(hash => hash.Base64())];
}
