namespace Nrm.Casework.Returns;

/// <summary>The blocks of the detailed sheet (ODIHR 2014, IOM, UNODC module 5), by their letter.</summary>
public enum RiskBlock
{
    ATraffickers,
    BOfficials,
    CFamilyAndCommunity,
    DStateProtection,
    ELegalExposure,
    FHealth,
    GLivelihoodAndHousing,
    HServices,
    ILegalProcess,
    JPersonsWill,
    KChild,
    LJourney,
    MReTrafficking,
}
