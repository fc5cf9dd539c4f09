namespace Nrm.Casework.Returns;

/// <summary>The seven principles of ODIHR 2014, each needing a positive record before a return is organised (domain reference 5.3).</summary>
public enum ReturnGate
{
    SafeReturn,
    DueProcess,
    ProtectionWhenReturnIsImpossible,
    SpecialMeasuresForChildren,
    DurableSolution,
    EffectiveRemedy,
    CooperationAndMonitoring,
}
