namespace Nrm.Records.Views;

/// <summary>
/// Who looked at a case, when, what they saw and why they could; refusals too. For the people who have the case and for the organisation's
/// supervisor; a look at the log is itself in the log.
/// </summary>
/// <param name="before">Lines before this instant only: the way to older ones. A page is about a thousand lines, newest first.</param>
public sealed class AccessLogView(DateTime? before = null) : CaseView<IReadOnlyList<AccessLogLine>>
{
    /// <summary>The lines of one page; all of the last instant, so that none is lost between two pages.</summary>
    public const int Lines = 1000;

    internal const string Subject = "access-log";

    public override string Name => Subject;

    public override AccessLogPage AccessLog { get; } = new(before);

    public override IReadOnlyList<AccessLogLine> Build(OpenedCase opened) => opened.AccessLog;
}
