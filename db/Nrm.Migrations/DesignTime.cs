using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Nrm.Records.Persistence;

namespace Nrm.Migrations;

// For dotnet-ef alone: contexts that never connect.

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteNrmDbContext>
{
    public SqliteNrmDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteNrmDbContext>().UseSqlite("Data Source=design.db", s => s.MigrationsAssembly("Nrm.Migrations")).Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresNrmDbContext>
{
    public PostgresNrmDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgresNrmDbContext>().UseNpgsql("Host=design", s => s.MigrationsAssembly("Nrm.Migrations")).Options);
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerNrmDbContext>
{
    public SqlServerNrmDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqlServerNrmDbContext>().UseSqlServer("Server=design", s => s.MigrationsAssembly("Nrm.Migrations")).Options);
}
