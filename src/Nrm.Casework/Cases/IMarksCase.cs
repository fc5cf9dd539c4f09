namespace Nrm.Casework.Cases;

/// <summary>
/// A sealed document of which a fact follows whenever it is recorded. It says so itself, and no use case has to: one that forgot it would leave
/// a telephone ringing where it must not.
/// </summary>
public interface IMarksCase
{
    CaseFacts Mark(CaseFacts facts);
}
