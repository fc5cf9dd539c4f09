namespace Nrm.Records.Audit.Log;

public static class MerkleTree
{
    public static byte[] LeafHash(ReadOnlySpan<byte> entry) => throw new NotImplementedException();
    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => throw new NotImplementedException();
    public static bool VerifyInclusion(long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root) => throw new NotImplementedException();
    public static bool VerifyConsistency(long earlier, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> earlierRoot, ReadOnlySpan<byte> root) => throw new NotImplementedException();
}
