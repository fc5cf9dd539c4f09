using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Cookies;

public class The_key_ring
{
    [Theory, OnEveryDatabase]
    public async Task What_one_node_protects_another_reads_from_the_first_start_on(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        await using var one = Node(door);
        await using var two = Node(door);

        // Both begin at once on an empty ring: each may have made a key of its own.
        var ofOne = await Task.WhenAll(Task.Run(() => Protect(one, "from one")), Task.Run(() => Protect(two, "from two")));

        Assert.Equal("from one", Unprotect(two, ofOne[0]));
        Assert.Equal("from two", Unprotect(one, ofOne[1]));
        await using var later = Node(door);
        Assert.Equal("from one", Unprotect(later, ofOne[0]));
        Assert.Equal("from two", Unprotect(later, ofOne[1]));
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_at_rest_says_nothing(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        await using var node = Node(door);
        Protect(node, "x");
        var key = Assert.Single(node.GetRequiredService<IKeyManager>().GetAllKeys());

        var stored = (byte[])(await door.Scalar("SELECT \"Sealed\" FROM key_ring"))!;

        foreach (var mark in new[] { "<key", "descriptor", "masterKey", "sealed", key.KeyId.ToString() })
        {
            Assert.Equal(-1, stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)));
        }
    }

    [Fact]
    public async Task A_key_that_somebody_with_the_database_changed_or_moved_is_not_used()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        await using var node = Node(door);
        Protect(node, "x");
        await door.Sql("UPDATE key_ring SET Id = @id", ("@id", Guid.NewGuid().ToString().ToUpperInvariant()));

        await using var later = Node(door);

        Assert.ThrowsAny<CryptographicException>(() => Protect(later, "x"));
    }

    private static ServiceProvider Node(TestRecords door)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(door.Clock);
        services.AddNrmRecords(TestRecords.Options(door.Database));
        services.AddNrmDataProtection();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    private static string Protect(ServiceProvider node, string text) => Protector(node).Protect(text);

    private static string Unprotect(ServiceProvider node, string text) => Protector(node).Unprotect(text);

    private static IDataProtector Protector(ServiceProvider node) => node.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
