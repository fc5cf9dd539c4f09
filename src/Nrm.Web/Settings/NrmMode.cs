namespace Nrm.Web.Settings;

public enum NrmMode
{
    /// <summary>The default: what is not said is not a demonstration.</summary>
    Production,

    /// <summary>Invented people on this machine only.</summary>
    Demonstration,
}
