using Nrm.Records;

namespace Nrm.Web.Pages.Work;

/// <summary>Tasks of one stretch of time.</summary>
/// <param name="Id">Of its table on the page.</param>
/// <param name="Urgency">late, soon, or null.</param>
public sealed record WorkDays(string Id, string Caption, string? Urgency, IReadOnlyList<WorkItem> Items)
{
    private const int Soon = 1;
    private const int Near = 7;

    private const int MostUnfolded = 10;

    /// <summary>A long list of what has time: not there until somebody asks for it.</summary>
    public bool MayFold => Id == "later" && Items.Count > MostUnfolded;

    public static bool IsLate(WorkItem item) => item.DaysLate > 0;

    public static bool IsSoon(WorkItem item, DateOnly today) => !IsLate(item) && item.DueOn is { } due && due.DayNumber - today.DayNumber <= Soon;

    public static bool IsNear(WorkItem item, DateOnly today) => !IsLate(item) && !IsSoon(item, today) && item.DueOn is { } due && due.DayNumber - today.DayNumber <= Near;
}

/// <summary>One table of tasks, as of a day.</summary>
public sealed record WorkTable(WorkDays Days, DateOnly Today);
