namespace Nrm.Tool;

/// <summary>Something the operator can put right; the message says what. Holds nothing personal.</summary>
public sealed class ToolRefusedException(string message) : Exception(message);
