using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Cost;

/// <summary>The yardstick: what a page of one row costs where nothing is asked of anybody, nothing recorded and nothing sealed.</summary>
[Route("plain")]
public sealed class PlainController(PlainContext db) : Controller
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Row(int id) => View(await db.Rows.AsNoTracking().SingleAsync(r => r.Id == id));
}

public sealed class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options)
{
    public const int Count = 100;

    public DbSet<PlainRow> Rows => Set<PlainRow>();

    public static void Use(DbContextOptionsBuilder builder, DatabaseProvider provider, string connectionString) =>
        _ = provider is DatabaseProvider.Sqlite ? builder.UseSqlite(connectionString) : builder.UseNpgsql(connectionString);

    /// <summary>A table of its own in a database of its own, so that nothing of the program is touched.</summary>
    public async Task Fill()
    {
        if (await Database.EnsureCreatedAsync())
        {
            Rows.AddRange(Enumerable.Range(1, Count).Select(i => new PlainRow { Id = i, Name = $"Row {i}", Since = new DateOnly(2026, 1, 1).AddDays(i) }));
            await SaveChangesAsync();
        }
    }
}

public sealed class PlainRow
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public DateOnly Since { get; set; }
}
