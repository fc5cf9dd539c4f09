using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Records.Sealing;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Work;

/// <summary>One's own tasks by deadline, what one waits for, what one has finished, and what one has begun to write.</summary>
public sealed partial class MyWorkPage(WorkLists work, Drafts drafts, TimeProvider time, Words words, ILogger<MyWorkPage> log) : StaffPage
{
    public WorkWanted List { get; private set; }

    public DateOnly Today { get; } = DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>False for roles that open no case: they have other pages.</summary>
    public bool HasCases { get; private set; }

    public IReadOnlyList<WorkItem> ToDo { get; private set; } = [];

    public IReadOnlyList<WorkItem> Waiting { get; private set; } = [];

    /// <summary>How many of all that is to do is late, also what the list is too short for; null when that could not be counted.</summary>
    public int? Late { get; private set; }

    /// <summary>How many tasks others have to do, whether they are shown or not.</summary>
    public int WaitingCount { get; private set; }

    public IReadOnlyList<DraftLine> Begun { get; private set; } = [];

    /// <summary>The list of the page, filtered.</summary>
    public IReadOnlyList<WorkItem> Shown { get; private set; } = [];

    /// <summary>Lists that end before the tasks do.</summary>
    public HashSet<WorkWanted> Cut { get; } = [];

    /// <summary>Kinds of task that the list has, for the filter.</summary>
    public IReadOnlyList<TaskKind> Kinds { get; private set; } = [];

    /// <summary>Parts of the page that could not be made, in words.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>A case number or a code name.</summary>
    public string? Asked { get; private set; }

    public TaskKind? Kind { get; private set; }

    public bool IsFiltered => Asked is not null || Kind is not null;

    public IEnumerable<WorkDays> Days =>
        new[]
        {
            new WorkDays("late", words["Late"], "late", [.. Shown.Where(WorkDays.IsLate)]),
            new WorkDays("soon", words["Today and tomorrow"], "soon", [.. Shown.Where(i => WorkDays.IsSoon(i, Today))]),
            new WorkDays("near", words["Next 7 days"], null, [.. Shown.Where(i => WorkDays.IsNear(i, Today))]),
            new WorkDays("later", words["Later, or without a date"], null, [.. Shown.Where(i => !WorkDays.IsLate(i) && !WorkDays.IsSoon(i, Today) && !WorkDays.IsNear(i, Today))]),
        }.Where(d => d.Items.Count > 0);

    public async Task<IActionResult> OnGet(string? list, string? q, string? kind)
    {
        List = list switch { "waiting" => WorkWanted.WaitingForOthers, "done" => WorkWanted.Done, _ => WorkWanted.ToDo };
        HasCases = AccessPolicy.ToPermission(Actor, Permission.ListCases) is AccessDecision.Allowed;
        if (!HasCases)
        {
            return Page();
        }

        // The numbers are counted while the list is loaded: each has a connection of its own.
        var waiting = List is WorkWanted.WaitingForOthers ? null : work.Count(Actor, WorkWanted.WaitingForOthers, Cancel);
        var late = work.CountLate(Actor, Cancel);
        ToDo = await Part(words["what you have to do"], () => Items(WorkWanted.ToDo)) ?? [];
        Late = await Part<int?>(words["what you have to do"], async () => await late);
        if (waiting is null)
        {
            Waiting = await Part(words["what you wait for"], () => Items(WorkWanted.WaitingForOthers)) ?? [];
            WaitingCount = Waiting.Count;
        }
        else
        {
            WaitingCount = await Part(words["what you wait for"], () => waiting);
        }

        Begun = await Part(words["your drafts"], () => drafts.List(Actor, Cancel)) ?? [];
        var whole = List switch
        {
            WorkWanted.WaitingForOthers => Waiting.OrderByDescending(i => i.DaysWaiting).ToList(),
            WorkWanted.Done => await Part(words["what you have finished"], () => Items(WorkWanted.Done)) ?? [],
            WorkWanted.ToDo => ToDo,
        };
        Kinds = [.. whole.Select(i => i.Kind).Distinct().OrderBy(k => words.Label(k), StringComparer.CurrentCulture)];
        Asked = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        Kind = kind is null ? null : TaskKind.Parse(kind);
        Shown = [.. whole.Where(i => (Kind is null || i.Kind == Kind) && (Asked is null || Means(i)))];
        return Page();
    }

    public string Tab(WorkWanted wanted) => wanted switch { WorkWanted.WaitingForOthers => WorkLinks.Waiting, WorkWanted.Done => WorkLinks.Done, WorkWanted.ToDo => WorkLinks.MyWork };

    /// <summary>A part of a number or code name will do: the list is the reader's own, so it gives nothing away.</summary>
    private bool Means(WorkItem item) => Plain(Asked!) is var asked
        && (Plain(item.Reference).Contains(asked, StringComparison.OrdinalIgnoreCase) || Plain(CodeName.Of(item.CaseId)).Contains(asked, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string reference) => string.Concat(reference.Where(char.IsLetterOrDigit));

    private async Task<IReadOnlyList<WorkItem>> Items(WorkWanted wanted)
    {
        if (!(await work.Find(Actor, wanted, Call(), Cancel)).IsDone(out var list, out _))
        {
            return [];
        }

        if (list.More)
        {
            Cut.Add(wanted);
        }

        return list.Items;
    }

    /// <summary>A part that fails is named and written down, and the rest is shown. What could not be recorded fails the page: nothing is shown then.</summary>
    private async Task<T?> Part<T>(string what, Func<Task<T>> find)
    {
        try
        {
            return await find();
        }
        catch (Exception failure) when (failure is UnopenableException or DbException)
        {
            Failed(log, failure);
            Missing.Add(what);
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A part of the page of work could not be made")]
    private static partial void Failed(ILogger log, Exception failure);
}
