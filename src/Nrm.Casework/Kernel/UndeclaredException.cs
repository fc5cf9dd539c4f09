namespace Nrm.Casework.Kernel;

/// <summary>Something was asked for that no table declares. Undeclared is refused, never ignored.</summary>
public sealed class UndeclaredException(string what) : InvalidOperationException($"Not declared: {what}.");
