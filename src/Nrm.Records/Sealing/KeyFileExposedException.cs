namespace Nrm.Records.Sealing;

/// <summary>The key file can be used by its group or by others: whoever can read it can open every case. The program refuses to start with it.</summary>
public sealed class KeyFileExposedException : Exception
{
    public KeyFileExposedException(string file) : base($"The key file {file} is open to its group or to others. Set its mode to 0600 and treat its keys as known.") { }
}
