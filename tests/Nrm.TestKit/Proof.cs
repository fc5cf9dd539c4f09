using System.Globalization;

namespace Nrm.TestKit;

/// <summary>A test that is a long proof: all of it runs under infra/prove, a random sample of it in the suite.</summary>
public static class Proof
{
    /// <summary>Set by infra/prove.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("NRM_PROOF") == "whole";

    /// <summary>Where randomness begins: NRM_SEED where it is set, to see a failure again. Whoever uses it prints it.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("NRM_SEED"), CultureInfo.InvariantCulture, out var said) ? said : Environment.TickCount;

    /// <summary>How often.</summary>
    public static int Times(int whole, int sample) => IsWhole ? whole : sample;
}
