using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Door;

namespace Nrm.Tool.Htcds;

/// <summary>
/// Imports an HTCDS file into referrals, each through the door like everybody else's. A row is one referral or nothing; a second run
/// imports nothing twice, as long as the same account imports.
/// </summary>
public sealed class HtcdsImport(Changes changes, Actor actor, HtcdsChoices choices, DateOnly today)
{
    /// <summary>Rows that share a commit.</summary>
    private const int Together = 16;

    private const int BetweenTellings = 200;

    /// <exception cref="FileRefusedException">The file as a whole cannot be imported. What was imported before stands, and is in the report.</exception>
    public async Task<ImportReport> Run(string file, ImportReport report, Action<ImportReport>? progress = null, CancellationToken cancel = default)
    {
        foreach (var rows in HtcdsSheet.Rows(SourceFile.Rows(file), report.UnknownColumn).Chunk(Together))
        {
            var results = await Task.WhenAll(rows.Select(row => Import(row, cancel)));
            foreach (var (row, result) in rows.Zip(results))
            {
                report.Add(row, result);
                if (report.Rows % BetweenTellings == 0)
                {
                    progress?.Invoke(report);
                }
            }
        }

        return report;
    }

    private async Task<RowResult> Import(HtcdsRow row, CancellationToken cancel)
    {
        var (referral, reasons) = HtcdsReferral.Of(row, choices, today);
        if (referral is null)
        {
            return new RowResult.Refused(reasons);
        }

        var outcome = await changes.Make(actor, null, referral, new CallContext(IdempotencyKey: row.Key()), cancel);
        return outcome switch
        {
            Outcome<CaseChanged>.Done { Replayed: true } done => new RowResult.AlreadyThere(done.Value.Reference),
            Outcome<CaseChanged>.Done done => new RowResult.Accepted(done.Value.Reference, AgeUnknown: referral.AgeAnswer is AgeAnswer.NotSure),
            Outcome<CaseChanged>.KeyReused => new RowResult.AlreadyThere(null),
            Outcome<CaseChanged>.Invalid invalid => new RowResult.Refused([.. invalid.Errors.Select(e => $"{e.Key}: {string.Join(' ', e.Value)}")]),
            Outcome<CaseChanged>.NotNow notNow => new RowResult.Refused([.. notNow.Unmet.Select(u => $"{u.Rule}: {u.Sentence}")]),
            Outcome<CaseChanged>.Denied denied => new RowResult.Refused([denied.Reason.ToString()]),
            _ => new RowResult.Refused(["The program did not accept it."]),
        };
    }
}
