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

    /// <summary>All of these; in the suite this many of them, drawn at random, in their order.</summary>
    public static IReadOnlyList<T> Some<T>(IReadOnlyList<T> all, int sample)
    {
        if (IsWhole || all.Count <= sample)
        {
            return all;
        }

        var places = Enumerable.Range(0, all.Count).ToArray();
        new Random(Seed).Shuffle(places);
        return [.. places.Take(sample).Order().Select(i => all[i])];
    }

    /// <summary>What a test prints of its sample: "24 of 105 pages (NRM_SEED=7)".</summary>
    public static string Says(int taken, int all, string what) => taken == all ? $"all {all} {what}" : $"{taken} of {all} {what} (NRM_SEED={Seed})";
}
