using Nrm.Casework.Cases;
using Nrm.Records.Drafts;
using Nrm.TestKit;
using DraftStore = Nrm.Records.Drafts.Drafts;

namespace Nrm.Records.Tests.Drafting;

/// <summary>Somebody's drafts on a database of its own.</summary>
internal static class Desk
{
    public static DraftStore Drafts(this TestRecords door) => door.Get<DraftStore>();

    public static Dictionary<string, string[]> Fields(string text) => new() { ["text"] = [text], ["birth.year"] = ["ninteen98"], ["empty"] = [""] };

    public static DraftPlace Note(Guid caseId) => new("add-note", caseId);

    public static async Task<DraftLine> Saved(this TestRecords door, Actor actor, DraftPlace place, string text, Guid? id = null) =>
        Assert.IsType<Outcome<DraftLine>.Done>(await door.Drafts().Save(actor, id, place, Fields(text))).Value;

    public static async Task<long> Count(this TestRecords door) => Convert.ToInt64(await door.Scalar("SELECT COUNT(*) FROM drafts"));
}
