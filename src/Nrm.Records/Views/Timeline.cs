namespace Nrm.Records.Views;

/// <summary>What happened in a case, oldest first, and by whom: facts only. The documents behind it are sections.</summary>
public sealed class Timeline : CaseView<IReadOnlyList<CaseEvent>>
{
    public override string Name => "timeline";

    public override bool WithEvents => true;

    public override bool WithNames => true;

    public override bool ForThoseWhoHaveIt => true;

    public override IReadOnlyList<CaseEvent> Build(OpenedCase opened) => opened.Events;
}
