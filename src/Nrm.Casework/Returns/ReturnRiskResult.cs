using Nrm.Casework.Cases;

namespace Nrm.Casework.Returns;

/// <summary>The result with every reason found, those that decide it first. Always at least one reason.</summary>
public sealed record ReturnRiskResult(ReturnRisk Risk, IReadOnlyList<Said> Because);
