using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>The steps that bring a drawn case to its stage, with their days.</summary>
internal sealed class StagePlan(Random random, bool forGb, string language, bool adult)
{
    private readonly List<SeedStep> _steps = [];
    private readonly string _decider = !forGb ? "decider.three" : random.Next(2) == 0 ? "decider.one" : "decider.two";
    private readonly string _support = random.Next(2) == 0 ? "support.one" : "support.two";
    private string Reviewer => forGb ? "reviewer.one" : "reviewer.two";

    public IReadOnlyList<SeedStep> Steps(Stage stage, string referrer, JsonObject referral)
    {
        var day = -random.Next(1, 3);
        switch (stage)
        {
            case Stage.JustReferred:
                Refer(day = -random.Next(0, 3));
                break;
            case Stage.GroundsDue:
                Refer(day = -random.Next(3, 6));
                Take(day + 1, _support);
                Take(day + 2, _decider);
                break;
            case Stage.GroundsLate:
                Refer(day = -random.Next(10, 24));
                Helped(day + 1);
                Take(day + 3, _decider);
                break;
            case Stage.Reflecting:
                Positive(day = -random.Next(7, 30));
                break;
            case Stage.ReflectionEnding:
                Positive(day = -random.Next(30, 36));
                break;
            case Stage.ConclusivePending:
                Positive(day = -random.Next(42, 75));
                Add(day + 37, _decider, "open-conclusive-grounds", []);
                break;
            case Stage.Identified:
                Positive(day = -random.Next(60, 120));
                Decide(day + 51, "decide-conclusive-grounds", "positive", "On the balance of probabilities the person was trafficked: the account, the papers and the support organisation's report agree, and nothing that was found speaks against it.");
                Add(day + 53, _support, "record-outcome", new JsonObject { ["need"] = "accommodation", ["outcome"] = "met" });
                break;
            case Stage.NegativeProposed:
                Negative(day = -random.Next(8, 20));
                break;
            case Stage.NegativeInWindow:
                Reviewed(day = -random.Next(14, 26));
                break;
            case Stage.Reconsidered:
                Reviewed(day = -random.Next(34, 50));
                Add(day + 20, _support, "request-reconsideration", new JsonObject { ["grounds"] = "A statement that was not there before explains what could not be told at first.", ["newEvidence"] = "Statement of a colleague" });
                break;
            case Stage.SupportOnly:
                Refer(day = -random.Next(5, 60));
                Helped(day + 1);
                break;
            case Stage.Anonymous:
                Refer(-random.Next(0, 90));
                break;
            case Stage.Withdrawn:
                Refer(day = -random.Next(20, 40));
                Helped(day + 1);
                Add(day + 6, _support, "withdraw", new JsonObject { ["reason"] = "Wants to look ahead and not to tell it again.", ["wantsSupport"] = true });
                break;
            case Stage.ReturnNotSafe:
                Positive(day = -random.Next(40, 60));
                Return(day + 15);
                break;
            default:
                throw new InvalidDataException($"There is no plan for {stage}.");
        }

        return _steps;

        void Refer(int on) => Add(on, referrer, "submit-referral", referral);

        void Positive(int on)
        {
            Refer(on);
            Take(on, _decider);
            Helped(on + 1);
            Decide(on + 4, "decide-reasonable-grounds", "positive", "What was told and seen is enough for reasonable grounds: the beginning, the work and the way in which the person was kept fit together, and what is missing is explained by fear.");
            Add(on + 5, _support, "record-information-given", new JsonObject { ["language"] = language, ["interpreter"] = "vetted", ["version"] = "2026-1" });
            Add(on + 6, _support, "agree-plan", new JsonObject
            {
                ["items"] = new JsonArray(new JsonObject { ["need"] = "accommodation", ["service"] = "A room in a shared house", ["provider"] = "Harbour Step" }),
                ["personAgrees"] = "yes",
            });
        }

        void Negative(int on)
        {
            Refer(on);
            Take(on, _decider);
            Helped(on + 1);
            Decide(on + 5, "decide-reasonable-grounds", "negative", "What has been told so far does not show what the work was for or who gained from it. Fear and tiredness were weighed, and nothing was held against the person. New facts will be looked at.");
        }

        void Reviewed(int on)
        {
            Negative(on);
            Take(on + 6, Reviewer);
            Add(on + 8, Reviewer, "second-review", new JsonObject { ["agrees"] = true, ["reasons"] = "The file does not yet allow another conclusion; the reasons say what is missing." });
            Add(on + 9, _decider, "record-decision-notified", new JsonObject { ["language"] = language, ["deliveredHow"] = "in person, at the support organisation", ["safeAddress"] = true });
        }
    }

    private void Helped(int on)
    {
        Take(on, _support);
        Add(on + 1, _support, "assess-needs", new JsonObject
        {
            ["needs"] = new JsonArray(
                new JsonObject { ["domain"] = "accommodation", ["urgency"] = "urgent" },
                new JsonObject { ["domain"] = random.Next(2) == 0 ? "health" : "legalAid", ["urgency"] = "need" }),
        });
    }

    private void Return(int on)
    {
        Add(on, _support, "raise-return", new JsonObject { ["by"] = "person", ["kind"] = "voluntary" });
        Add(on + 1, _support, "record-counselling", new JsonObject { ["alternatives"] = "Staying, a permit on personal grounds, asylum", ["language"] = language, ["freeOfPressure"] = true });
        foreach (var side in new[] { "host", "origin" })
        {
            Add(on + 5, _support, "assess-return-risk", new JsonObject { ["side"] = side, ["answers"] = Answers(on + 4, side is "origin" ? "unknown" : "no") });
        }

        Add(on + 8, _decider, "decide-return", new JsonObject { ["outcome"] = "unknown", ["reasons"] = "Nobody could say whether the person would be found there. Unknown is not safe; the evidence is to be collected through an organisation." });
    }

    private static JsonObject Answers(int dated, string harm)
    {
        var answers = new JsonObject();
        foreach (var (question, value) in new[] { ("q1", harm), ("q2", "yes"), ("q3", "no"), ("q4", "yes") })
        {
            answers[question] = new JsonObject { ["value"] = value, ["evidence"] = "As the file says", ["dated"] = $"@day:{dated}" };
        }

        return answers;
    }

    private void Decide(int on, string use, string outcome, string reasons) => Add(on, _decider, use, new JsonObject
    {
        ["outcome"] = outcome,
        ["findings"] = new JsonObject { ["act"] = "met", ["means"] = adult ? outcome is "positive" ? "met" : "unclear" : "notNeeded", ["purpose"] = outcome is "positive" ? "met" : "unclear" },
        ["reasons"] = reasons,
        ["evidence"] = new JsonArray("Account"),
    });

    private void Take(int on, string who) => Add(on, who, "take", []);

    private void Add(int on, string who, string use, JsonObject input) => _steps.Add(new SeedStep(Math.Min(on, 0), who, use, input));
}
