using Nrm.Casework.Cases;

namespace Nrm.Casework.Returns;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class ReturnsTasks
{
    extension(TaskKind)
    {
        public static TaskKind AssessReturnRisk => new("AssessReturnRisk");

        public static TaskKind CollectOriginEvidence => new("CollectOriginEvidence");

        public static TaskKind OfferAlternativesToReturn => new("OfferAlternativesToReturn");
    }
}
