using System.Text.Json.Serialization;
using FluentValidation.Results;

namespace Nrm.Casework.Workflow;

/// <summary>
/// What a person may do to one case: a record of its input fields, with its declaration, the shape of its input and what it does,
/// in one file. Pure: it reads and writes only the <see cref="CaseChange"/> that it is given.
/// </summary>
public abstract record UseCase : IInput
{
    [JsonIgnore]
    public abstract UseCaseDeclaration Declaration { get; }

    /// <summary>The trigger in the track's table; "name:outcome" where the outcome matters. Null for a use case that is no track step.</summary>
    [JsonIgnore]
    public virtual string? Trigger => Declaration.Track is null ? null : Declaration.Name;

    /// <summary>The shape of the input only; the law is in the rules.</summary>
    public abstract ValidationResult Validate();

    /// <summary>The name only: fields are personal data and stay out of logs.</summary>
    public sealed override string ToString() => Declaration.Name;

    /// <summary>Applies to a change whose access, shape and rules have passed. The track step itself is already taken.</summary>
    public abstract void Apply(CaseChange change);
}
