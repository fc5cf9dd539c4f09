using System.Text.Json.Serialization;
using FluentValidation;
using FluentValidation.Results;

namespace Nrm.Casework.Workflow;

/// <summary>
/// What a person may do to one case: a record of its input fields, with its declaration, the description of each and what it does,
/// in one file. Pure: it reads and writes only the <see cref="CaseChange"/> that it is given.
/// </summary>
public abstract record UseCase : IInput
{
    [JsonIgnore]
    public abstract UseCaseDeclaration Declaration { get; }

    /// <summary>The trigger in the track's table; "name:outcome" where the outcome matters. Null for a use case that is no track step.</summary>
    [JsonIgnore]
    public virtual string? Trigger => Declaration.Track is null ? null : Declaration.Name;

    /// <summary>What concerns several fields at once; null where the fields say it all of themselves.</summary>
    [JsonIgnore]
    protected virtual IValidator? AcrossFields => null;

    /// <summary>The shape of the input only, as its fields describe it; the law is in the rules.</summary>
    /// <param name="today">The legal date: whether a date can be meant depends on it.</param>
    public ValidationResult Validate(DateOnly today) => Shape.Of(this, AcrossFields, today);

    /// <summary>The name only: fields are personal data and stay out of logs.</summary>
    public sealed override string ToString() => Declaration.Name;

    /// <summary>Applies to a change whose access, shape and rules have passed. The track step itself is already taken.</summary>
    public abstract void Apply(CaseChange change);
}
