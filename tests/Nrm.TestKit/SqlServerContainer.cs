using DotNet.Testcontainers.Builders;
using Testcontainers.MsSql;

namespace Nrm.TestKit;

/// <summary>
/// SQL Server in a container of its own, where <c>NRM_TEST_SQLSERVER=container</c> asks for it and this machine has an engine: started when the first
/// test looks for it, ended with the test program. Whoever asks for it accepts Microsoft's licence of the image.
/// </summary>
internal static class SqlServerContainer
{
    private const string Image = "mcr.microsoft.com/mssql/server:2022-CU14-ubuntu-22.04";

    private static readonly Lazy<(string? Connection, string? WhyNot)> Started = new(() => Task.Run(Start).GetAwaiter().GetResult());

    public static bool IsAsked => Environment.GetEnvironmentVariable(TestDatabases.SqlServerVariable) is "container";

    public static string? ConnectionString() => Started.Value.Connection;

    public static string? WhyNot() => Started.Value.WhyNot;

    private static async Task<(string?, string?)> Start()
    {
        try
        {
            var container = new MsSqlBuilder(Image).Build();
            await container.StartAsync();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => container.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return (container.GetConnectionString(), null);
        }
        catch (DockerUnavailableException)
        {
            return (null, "no container engine answers on this machine");
        }
    }
}
