namespace Nrm.Casework.Kernel;

/// <summary>
/// Marks what a client sends: only what can be set is a field of it, and what it computes is neither read nor written by
/// <see cref="CaseJson"/>.
/// </summary>
public interface IInput;
