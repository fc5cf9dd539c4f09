using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

// Nrm.CrashWriter PROVIDER KEYFILE CONNECTION: works through the door, eight callers at once, until somebody kills it. What the
// door has acknowledged is written to standard output, one line each, only after the answer:
//   case ID VERSION    the case stands at least at this version
//   read REQUEST       this look was shown
var services = new ServiceCollection();
services.AddLogging();
services.AddNrmRecords(new RecordsOptions
{
    Provider = Enum.Parse<DatabaseProvider>(args[0]),
    KeyFile = args[1],
    ConnectionString = args[2],
    RunJobs = false,
});
await using var provider = services.BuildServiceProvider();
var (changes, looks) = (provider.GetRequiredService<Changes>(), provider.GetRequiredService<Looks>());
var output = Console.OpenStandardOutput();

await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Work)));

async Task Work()
{
    while (true)
    {
        var (referrer, support) = (Actors.FirstResponder(), Actors.SupportWorker());
        var id = await Change(referrer, null, Referrals.Adult());
        await Look(referrer, id);
        await Change(support, id, new TakeCase());
        await Change(support, id, new AddNote { Text = "Slept well." });
        await Change(support, id, new ChangePerson { Person = new PersonDetails { CodeName = "Later" }, Reason = "told us" });
        await Look(support, id);
    }
}

async Task<Guid> Change(Actor actor, Guid? caseId, Nrm.Casework.Workflow.UseCase useCase)
{
    var done = (Outcome<CaseChanged>.Done)await changes.Make(actor, caseId, useCase);
    Acknowledge($"case {done.Value.CaseId} {done.Value.Version}");
    return done.Value.CaseId;
}

async Task Look(Actor actor, Guid caseId)
{
    var request = Guid.NewGuid().ToString("N");
    var shown = await looks.At(actor, caseId, new SectionView(Sections.Person), new CallContext(request));
    _ = (Outcome<IReadOnlyList<OpenedDocument>>.Done)shown;
    Acknowledge(string.Create(CultureInfo.InvariantCulture, $"read {request}"));
}

// One write call for a whole line: a pipe keeps it in one piece even when the next instruction is never reached.
void Acknowledge(string line)
{
    var bytes = System.Text.Encoding.ASCII.GetBytes(line + "\n");
    lock (output)
    {
        output.Write(bytes);
        output.Flush();
    }
}
