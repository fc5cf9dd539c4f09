using Nrm.Records.Audit.Log;

namespace Nrm.Records.Tests.Audit.Log;

public class AuditEntryTests
{
    internal static AuditEntry Example() => new()
    {
        Id = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
        RecordedAt = new DateTime(2026, 3, 1, 12, 30, 15, DateTimeKind.Utc).AddMicroseconds(123456),
        Kind = "case.read",
        Outcome = AuditOutcome.Allowed,
        ActorId = Guid.Parse("a0000000-0000-4000-8000-000000000001"),
        OrganisationId = Guid.Parse("b0000000-0000-4000-8000-000000000002"),
        SessionId = null,
        CaseId = Guid.Parse("c0000000-0000-4000-8000-000000000003"),
        Subject = "CaseView",
        Sections = ["person", "consent – ñ"],
        Explanation = "assigned",
        Purpose = null,
        RequestId = "",
        NodeId = Guid.Parse("d0000000-0000-4000-8000-000000000004"),
        NodeCounter = 42,
        Detail = [1, 2, 3],
        PreviousCommitment = [.. Enumerable.Range(0, 32).Select(number => (byte)number)],
    };

    /// <summary>Written by another program from docs/audit.md: these bytes must never change.</summary>
    [Fact]
    public void The_canonical_bytes_and_the_commitment_are_the_documented_ones()
    {
        Assert.Equal("0000000100112233445566778899aabbccddeeff00064bf5a1dfa60000000009636173652e726561640101a000000000004000800000000000000101b00000000000400080000000000000020001c00000000000400080000000000000030000000843617365566965770000000200000006706572736f6e0000000e636f6e73656e7420e2809320c3b1010000000861737369676e6564000100000000d0000000000040008000000000000004000000000000002a00000003010203000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", Convert.ToHexStringLower(Example().CanonicalBytes()));
        Assert.Equal("24e1e9c227c2ef180be7d5fd3b751f37e65fc9b1ac2b9650303516a1e65366ad", Convert.ToHexStringLower(Example().Commitment([.. Enumerable.Repeat((byte)0x5a, 16)])));
    }

    [Fact]
    public void No_two_of_many_near_entries_have_the_same_bytes()
    {
        var example = Example();
        AuditEntry[] near =
        [
            example, example with { Id = Guid.Empty }, example with { RecordedAt = example.RecordedAt.AddMicroseconds(1) }, example with { Kind = "case.rea" },
            example with { Outcome = AuditOutcome.Denied }, example with { ActorId = null }, example with { ActorId = Guid.Empty }, example with { OrganisationId = null },
            example with { SessionId = example.ActorId, ActorId = null }, example with { CaseId = null }, example with { Subject = "" },
            example with { Sections = [] }, example with { Sections = [""] }, example with { Sections = ["", ""] }, example with { Sections = ["personconsent – ñ"] },
            example with { Sections = ["consent – ñ", "person"] }, example with { Explanation = null }, example with { Explanation = "" }, example with { Purpose = "" },
            example with { Purpose = "assigned", Explanation = null }, example with { RequestId = null }, example with { NodeId = Guid.Empty }, example with { NodeCounter = 43 },
            example with { Detail = [] }, example with { Detail = [1, 2, 3, 0] }, example with { PreviousCommitment = new byte[32] },
        ];
        Assert.Equal(near.Length, near.Select(entry => Convert.ToHexString(entry.CanonicalBytes())).Distinct().Count());
    }

    [Fact]
    public void The_random_bytes_hide_what_was_committed_to()
    {
        byte[] salt = AuditEntry.NewSalt(), other = AuditEntry.NewSalt();
        Assert.NotEqual(Example().Commitment(salt), Example().Commitment(other));
        Assert.Equal(Example().Commitment(salt), Example().Commitment(salt));
        Assert.Throws<ArgumentOutOfRangeException>(() => Example().Commitment(new byte[15]));
    }

    [Fact]
    public void What_a_database_would_not_give_back_exactly_is_not_encoded()
    {
        var example = Example();
        AuditEntry[] bad =
        [
            example with { RecordedAt = example.RecordedAt.AddTicks(1) },
            example with { RecordedAt = DateTime.SpecifyKind(example.RecordedAt, DateTimeKind.Unspecified) },
            example with { Subject = "\ud800" },
            example with { Sections = ["\udc00x"] },
            example with { PreviousCommitment = new byte[31] },
            example with { Outcome = 0 },
            example with { SchemaVersion = 2 },
        ];
        foreach (var entry in bad) Assert.Throws<InvalidOperationException>(entry.CanonicalBytes);
        var now = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)).AddTicks(19);
        Assert.Equal(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(10), AuditEntry.Instant(now));
        Assert.Equal(DateTimeKind.Utc, AuditEntry.Instant(now).Kind);
    }
}
