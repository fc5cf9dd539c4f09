using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.Casework.Workflow;

/// <summary>What a use case says of itself: the one place for its name, who may do it, and what it opens and seals.</summary>
/// <param name="Name">A verb phrase in kebab-case: the API's trigger, the audit log's subject, the button's key.</param>
/// <param name="Input">The record of its fields.</param>
/// <param name="By">Who may: role and relationship to the case. Nobody else.</param>
/// <param name="Track">The track that it steps in; null when it is none.</param>
public sealed record UseCaseDeclaration(string Name, Type Input, IReadOnlyList<Permit> By, Track? Track = null) : IPermitted
{
    /// <summary>Sections whose documents the use case reads.</summary>
    public IReadOnlyList<Section> Opens { get; init; } = [];

    /// <summary>Sections to which it adds a revision or an item.</summary>
    public IReadOnlyList<Section> Seals { get; init; } = [];

    /// <summary>
    /// Those of <see cref="Seals"/> whose standing document is changed by a patch although whoever takes the step may not read it: the program opens it
    /// for the patch, and shows it to nobody.
    /// </summary>
    public IReadOnlyList<Section> Patches { get; init; } = [];

    /// <summary>Every section of which a standing document is read: <see cref="Opens"/> and <see cref="Patches"/>.</summary>
    public IReadOnlyList<Section> Reads => [.. Opens, .. Patches];

    /// <summary>
    /// Those of <see cref="Seals"/> into which something is handed in by somebody who may not otherwise write there, and perhaps not
    /// read: a request for reconsideration goes to the authority's file. It adds one item and shows nothing.
    /// </summary>
    public IReadOnlyList<Section> HandsIn { get; init; } = [];

    /// <summary>
    /// Where the step keeps itself: what was typed is sealed there as it was typed, whoever took the step. Nobody reads it who may not read the
    /// section. Null for a step whose every field is a fact, or a part of a document of its own.
    /// </summary>
    public Section<StepTaken>? Keeps { get; init; }

    /// <summary>Every section to which it adds: <see cref="Seals"/>, and where it keeps itself.</summary>
    public IReadOnlyList<Section> Adds => Keeps is null ? Seals : [.. Seals, Keeps];

    public IReadOnlyList<Section> Touches => [.. Reads, .. Adds];

    /// <summary>
    /// How what was typed is read in each version of it. A new version is written when a field changes its meaning or goes; how the older one is
    /// read is said here, and for ever.
    /// </summary>
    public Stored Typed { get; init; } = Stored.Of(Input, Name);

    /// <summary>True for what may be done to a closed case.</summary>
    public bool WhenClosed { get; init; }

    /// <summary>True when it brings a case into being instead of changing one.</summary>
    public bool OpensCase { get; init; }

    /// <summary>Rules of a use case that is no track step, or that apply besides the track's.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];
}
