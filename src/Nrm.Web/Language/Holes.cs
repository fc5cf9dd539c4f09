namespace Nrm.Web.Language;

/// <summary>What fills a hole of a sentence, and so how it is put into words.</summary>
internal enum Holes
{
    /// <summary>A number, or words of a person: left as it is.</summary>
    AsItIs,

    UseCase,

    Track,

    /// <summary>A state of the track in the hole before.</summary>
    State,

    /// <summary>A length as "30 days".</summary>
    Length,

    /// <summary>Sentences with commas between.</summary>
    List,

    Sentence,
}
