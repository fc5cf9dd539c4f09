namespace Nrm.Casework.Returns;

/// <summary>
/// The four questions before any return, whoever asks for it (OSCE Special Representative, Annual Report 2010, footnote 83).
/// The test is not whether organisations exist in the country of origin.
/// </summary>
/// <param name="Q1">Is there a real risk of harm on return, reprisal included? Yes is adverse.</param>
/// <param name="Q2">Can local authorities protect from intimidation and violence? No is adverse.</param>
/// <param name="Q3">May the person be prosecuted for acts that stem directly from the trafficking? Yes is adverse.</param>
/// <param name="Q4">Do local services have the capacity to sustain inclusion, given stigma? No is adverse.</param>
public sealed record FourAnswers(RiskAnswer Q1, RiskAnswer Q2, RiskAnswer Q3, RiskAnswer Q4);
