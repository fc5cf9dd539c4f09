using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Consent;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Safety;
using Nrm.Casework.Work;

namespace Nrm.Casework.Workflow;

/// <summary>Everything that a person may do to a case, one line each. What is not listed does not exist.</summary>
public static class UseCases
{
    public static IReadOnlyList<UseCaseDeclaration> All { get; } =
    [
        SubmitReferral.Declares,
        ReportSignal.Declares,
        RecordContact.Declares,
        ReferAfterConsent.Declares,
        NotifyAnonymously.Declares,
        OfferSupportOnly.Declares,

        DecideReasonableGrounds.Declares,
        SecondReview.Declares,
        OpenConclusiveGrounds.Declares,
        DecideConclusiveGrounds.Declares,
        RequestReconsideration.Declares,
        DecideReconsideration.Declares,
        Withdraw.Declares,
        RecordDecisionNotified.Declares,

        RecordInformationGiven.Declares,
        ExtendReflection.Declares,
        EndReflection.Declares,

        BeginNeedsAssessment.Declares,
        AssessNeeds.Declares,
        AgreePlan.Declares,
        ReviewPlan.Declares,
        RecordOutcome.Declares,
        Decline.Declares,
        OfferAgain.Declares,
        PlanExit.Declares,
        EndAssistance.Declares,
        BeginAftercare.Declares,
        BeginInclusion.Declares,

        RaiseReturn.Declares,
        RecordCounselling.Declares,
        AssessReturnRisk.Declares,
        DecideReturn.Declares,
        BarReturn.Declares,
        PrepareReturn.Declares,
        ExecuteReturn.Declares,
        WithdrawReturn.Declares,
        RecordFollowUp.Declares,
        CloseReturn.Declares,

        RecordConsent.Declares,
        WithdrawConsent.Declares,
        RecordThreat.Declares,
        RecordHealth.Declares,
        RecordWhereabouts.Declares,
        RecordAgeAssessment.Declares,
        ChangePerson.Declares,
        ChangeContact.Declares,
        AddNote.Declares,

        TakeCase.Declares,
        AssignCase.Declares,
        RequestSupport.Declares,
        DeclineRequest.Declares,
        FinishTask.Declares,
        ProposeClosure.Declares,
        ApproveClosure.Declares,
        ReopenCase.Declares,
    ];

    /// <summary>What only the program's own jobs do. No role, no page and no call reaches it.</summary>
    public static IReadOnlyList<UseCaseDeclaration> OfJobs { get; } = [ExpireClock.Declares];

    /// <summary>The use case of this name; null when there is none. Jobs' use cases are not found.</summary>
    public static UseCaseDeclaration? Find(string name) => All.FirstOrDefault(u => u.Name == name);

    /// <summary>The use case of this name that steps in this track; null when there is none.</summary>
    public static UseCaseDeclaration? For(Track track, string name) => All.FirstOrDefault(u => u.Track == track && u.Name == name);
}
