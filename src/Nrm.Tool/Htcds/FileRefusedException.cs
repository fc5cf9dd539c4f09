namespace Nrm.Tool.Htcds;

/// <summary>The file as a whole cannot be imported; nothing more of it is read. The message never quotes its content.</summary>
public sealed class FileRefusedException(string message) : Exception(message);
