namespace Nrm.Casework.Kernel;

/// <summary>A code in a sentence: a reader's page says its label, a program reads the code itself.</summary>
/// <param name="List">The list of labels that it is of, such as <c>useCase</c> or <c>returnState</c>.</param>
public readonly record struct Coded(string List, string Code)
{
    public override string ToString() => Code;
}
