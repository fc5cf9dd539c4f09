namespace Nrm.Casework.Kernel;

/// <summary>
/// A sealed document or a part of one. Its text form is its type only, so that a log line, an exception or a debugger window that
/// prints it gives nobody away.
/// </summary>
public abstract record PersonalData
{
    public sealed override string ToString() => GetType().Name;
}
