namespace Nrm.Web.Settings;

/// <summary>The program will not serve like this. The message is for the operator and holds no personal data.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
