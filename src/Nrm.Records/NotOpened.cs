namespace Nrm.Records;

/// <summary>
/// Stands in place of a document that was recorded and does not open, so that it is neither left out in silence nor taken for an empty one.
/// It takes nothing else of the case with it, and nothing is recorded over it.
/// </summary>
public enum NotOpened
{
    /// <summary>Altered, moved, cut, or its key is gone: one answer for all of them, so that whoever provokes it learns nothing.</summary>
    Damaged,

    /// <summary>It is whole, and this version does not know what it means.</summary>
    OfAnotherVersion,
}
