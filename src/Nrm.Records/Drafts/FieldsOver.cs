namespace Nrm.Records.Drafts;

/// <summary>All fields of a form after one page of it was filled in, made from what the draft had before.</summary>
public delegate IReadOnlyDictionary<string, string[]> FieldsOver(IReadOnlyDictionary<string, string[]> before);
