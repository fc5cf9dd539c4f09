namespace Nrm.Casework.Cases;

/// <summary>
/// The age by which the rules treat a person. <see cref="PresumedChild"/> has every right of <see cref="Child"/>
/// until a final result, appeal included (INV-05; CETS 197 art. 10(3); CM/Rec(2022)22).
/// </summary>
public enum AgeClass
{
    Adult,
    Child,
    PresumedChild,
}
