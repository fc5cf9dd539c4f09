namespace Nrm.Casework.Kernel;

/// <summary>
/// What is stored is whole, and this version does not know what it means: its name and version have no reader, a code is of a newer version,
/// or it is not of the shape that its version has. The message names the place and repeats nothing of what is stored.
/// </summary>
public sealed class UnreadableException(string what, Exception? inner = null) : Exception($"{what} cannot be read by this version.", inner);
