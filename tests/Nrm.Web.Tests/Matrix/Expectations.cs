using Nrm.Casework.Tests.Expected;

namespace Nrm.Web.Tests.Matrix;

/// <summary>
/// Who may call what: written by hand from domain 8.2 and 2.3, not read from the code. An endpoint that is not in the table fails the test. Those of steps stand with the tests of their capability.
/// </summary>
/// <remarks>
/// Ties to a case: F referred it · f referred it, handed over · S supports · s waits in the support queue · D decides · d waits in the
/// authority's queue · R reviews · r waits for a reviewer · V supervises. Outside cases: the roles F S D R V, I enforcement, A administrator.
/// Who is not named is refused: 403 with a tie, 404 without.
/// </remarks>
public static class Expectations
{
    /// <summary>What the endpoint of each name allows; "*" is everybody signed in, "anyone" is nobody in particular.</summary>
    public static IReadOnlyDictionary<string, Expectation> All { get; } = Parse($"""
        sign-in                     anyone
        enrol                       anyone
        read-audit-checkpoint       anyone
        read-audit-tile             anyone
        health-live                 anyone
        health-ready                anyone

        sign-out                    *           no-case
        me                          *           no-case
        end-own-session             *           no-case
        end-own-sessions            *           no-case
        change-password             *           no-case   proof
        renew-second-factor         *           no-case   proof
        list-staff                  A           no-case
        create-staff                A           no-case
        set-staff-roles             A           no-case
        disable-staff               A           no-case
        enable-staff                A           no-case
        unlock-staff                A           no-case
        end-staff-sessions          A           no-case
        reset-password              A           no-case
        reset-second-factor         A           no-case

        read-profile                *           no-case   0
        read-profile-version        *           no-case   0
        list-cases                  FSDRV       no-case
        list-work                   FSDRV       no-case
        find-person                 FS          no-case
        ask-removal-bar             I           no-case

        read-case                   FfSsDdRrV
        read-timeline               FSDRV
        read-access-log             SDRV
        read-section                FSDR
        attach-file                 FS
        list-files                  FSDR
        open-file                   FSDR
        share                       SDR
        {ExpectedRows.OfEndpoints}
        """);

    private static Dictionary<string, Expectation> Parse(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(cells => cells[0], cells => new Expectation(cells[1], cells is [_, _, "no-case", ..], cells is [_, _, _, "0"] ? 0 : 1, cells is [_, _, _, "proof"]));
}

/// <param name="Who">Letters of those who may.</param>
/// <param name="OutsideCases">True when no case is in the address.</param>
/// <param name="WantsProof">True when password and code are asked for again; the sample has wrong ones.</param>
/// <param name="Entries">Audit entries that one call leaves; 0 only where no data of anybody else is shown.</param>
public sealed record Expectation(string Who, bool OutsideCases, int Entries, bool WantsProof)
{
    public bool IsForAnyone => Who == "anyone";

    public bool Allows(char letter) => Who == "*" || Who.Contains(letter, StringComparison.Ordinal);
}
