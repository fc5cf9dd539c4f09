using Nrm.Casework.Kernel;

namespace Nrm.TestKit;

/// <summary>
/// Ids in tests are random and come in no order, so that what rests on the order of ids fails on every database, and not on SQL Server alone.
/// </summary>
public static class TestIds
{
    /// <summary>For measurements: ids as the program makes them, which fill indexes from one end.</summary>
    public static bool AsInProduction { get; set; }

    internal static void Choose() => Ids.ComeFrom(AsInProduction ? Guid.CreateVersion7 : Guid.NewGuid);
}
