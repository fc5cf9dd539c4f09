using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Work;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>What somebody with an account might try: ask a list what a look refuses, write into the log, ask for many people at once.</summary>
public class Insiders
{
    private const string Words = "Ana lives at 5 Elm Street, ask for her at the green door in the evening";

    [Theory, OnEveryDatabase]
    public async Task A_purpose_that_is_no_code_is_never_written_into_the_log(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var disclosure = new Disclosure { Purpose = Words, Recipient = "a lawyer", Sections = ["person"] };

        Assert.IsType<Outcome<Disclosed>.NotFound>(await door.Records.Disclose(Actors.ImmigrationEnforcement(), Guid.CreateVersion7(), disclosure));
        Assert.IsType<Outcome<Disclosed>.NotFound>(await door.Records.Disclose(Actors.ImmigrationEnforcement(), taken.Id, disclosure));
        Assert.IsType<Outcome<Disclosed>.Denied>(await door.Records.Disclose(taken.Referrer, taken.Id, disclosure));
        var shown = Assert.IsType<Outcome<Disclosed>.Invalid>(await door.Records.Disclose(taken.Decider, taken.Id, disclosure));
        Assert.IsType<Outcome<Disclosed>.Invalid>(await door.Records.Disclose(taken.Decider, taken.Id, disclosure with { Purpose = "no-such-code" }));

        Assert.Equal(["purpose"], shown.Errors.Keys);
        Assert.DoesNotContain(await door.Entries(), e => e.Purpose is not null);
    }
}
