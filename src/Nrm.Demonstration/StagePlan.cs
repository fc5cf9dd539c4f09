using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>The steps that bring a drawn case to its stage, with their days. What the wish does not leave open is done in time.</summary>
internal sealed class StagePlan(Random random, Wish wish, string profile, string language, bool adult)
{
    private const int LastQuietReview = -20;

    /// <summary>Thirty days, and a holiday at their end.</summary>
    private const int AfterThePeriod = 36;

    private readonly List<SeedStep> _steps = [];
    private readonly string _decider = wish.Decider ?? (profile is not "GB" ? "decider.three" : random.Next(2) == 0 ? "decider.one" : "decider.two");
    private readonly string _support = wish.Support ?? Pick(random, "support.one", "support.two", "responder.ngo");

    private string Reviewer => profile is "GB" ? "reviewer.one" : "reviewer.two";

    public IReadOnlyList<SeedStep> Steps(string referrer, JsonObject referral)
    {
        var first = wish.Day ?? First(wish.Stage);
        if (wish.Stage is Stage.Reported or Stage.Met)
        {
            Report(first, referrer);
            return [.. _steps];
        }

        Add(first, referrer, "submit-referral", referral);
        switch (wish.Stage)
        {
            case Stage.JustReferred:
                if (wish.Support is not null)
                {
                    Help(first);
                }

                break;
            case Stage.GroundsDue:
                TakeAsDecider(first);
                if (Leaves(Left.Support))
                {
                    Add(0, _support, "decline-request", new JsonObject { ["reason"] = "full" });
                    break;
                }

                Help(first);
                break;
            case Stage.GroundsLate:
                Help(first + 1);
                TakeAsDecider(first + 3);
                break;
            case Stage.Reflecting or Stage.ReflectionEnding or Stage.ConclusivePending or Stage.Identified or Stage.ReturnNotSafe or Stage.Closed or Stage.ClosureProposed
                or Stage.ReturnSafe or Stage.ReturnPrepared or Stage.Returned:
                Positive(first);
                break;
            case Stage.NegativeProposed or Stage.NegativeInWindow or Stage.Reconsidered or Stage.SentBack:
                Negative(first);
                break;
            case Stage.SupportOnly:
                Help(first);
                break;
            case Stage.HelpDeclined:
                Help(first);
                Add(first + 5, _support, "decline", new JsonObject { ["reason"] = "Wants to stay with a friend for now and to be asked again." });
                break;
            case Stage.HelpEnded:
                Help(first);
                Agree(first + 3);
                EndHelp(-2, "goalsMet");
                break;
            case Stage.Withdrawn:
                TakeAsDecider(first + 1);
                Help(first + 1);
                Add(first + 4, _support, "withdraw", new JsonObject { ["reason"] = "Wants to look ahead and not to tell it again.", ["wantsSupport"] = true });
                break;
            case Stage.Anonymous:
                break;
            default:
                throw new InvalidDataException($"There is no plan for {wish.Stage}.");
        }

        return [.. _steps.OrderBy(s => s.Day)];
    }

    private int First(Stage stage) => stage switch
    {
        Stage.Reflecting => -random.Next(7, 29),
        Stage.ReflectionEnding => -random.Next(30, 33),
        Stage.ConclusivePending => -random.Next(45, 75),
        Stage.Identified or Stage.Closed => -random.Next(60, 110),
        Stage.NegativeInWindow => -random.Next(14, 26),
        Stage.SupportOnly => -random.Next(5, 60),
        Stage.Anonymous => -random.Next(0, 90),
        Stage.Withdrawn => -random.Next(20, 40),
        Stage.ReturnNotSafe => -random.Next(45, 60),
        _ => throw new InvalidDataException($"The day of {stage} is wished for."),
    };

    private void Positive(int on)
    {
        TakeAsDecider(on);
        Help(on + 1);
        var decided = on + 4;
        Decide(decided, "decide-reasonable-grounds", "positive", "What was told and seen is enough for reasonable grounds: the beginning, the work and the way in which the person was kept fit together, and what is missing is explained by fear.");
        Notify(decided + 1);
        if (!Leaves(Left.Information))
        {
            Add(decided + 1, _support, "record-information-given", new JsonObject { ["language"] = language, ["interpreter"] = "vetted", ["version"] = "2026-1" });
        }

        Plan(on + 6);
        if (decided + AfterThePeriod <= 0)
        {
            Finish(decided + AfterThePeriod, _decider, "status-next-step");
        }

        if (Leaves(Left.Safety))
        {
            Add(-3, _support, "record-threat", new JsonObject { ["source"] = "network", ["what"] = "Somebody asked a neighbour which bus she takes.", ["measures"] = "Another way home for now" });
            Finish(-2, _support, "write-safety-plan");
        }

        switch (wish.Stage)
        {
            case Stage.ConclusivePending:
                Add(decided + 33, _decider, "open-conclusive-grounds", []);
                break;
            case Stage.Identified or Stage.Closed or Stage.ClosureProposed or Stage.ReturnSafe or Stage.ReturnPrepared or Stage.Returned:
                Decide(on + 51, "decide-conclusive-grounds", "positive", "On the balance of probabilities the person was trafficked: the account, the papers and the support organisation's report agree, and nothing that was found speaks against it.");
                Notify(on + 52);
                Add(on + 53, _support, "record-outcome", new JsonObject { ["need"] = "accommodation", ["outcome"] = "met" });
                End(on + 55);
                break;
            case Stage.ReturnNotSafe:
                Return(on + 15);
                break;
        }
    }

    /// <summary>What becomes of an identified person's case.</summary>
    private void End(int on)
    {
        switch (wish.Stage)
        {
            case Stage.Closed:
                EndHelp(on, "goalsMet");
                Add(on + 2, _support, "propose-closure", new JsonObject { ["reason"] = "completed" });
                Add(on + 3, "supervisor.ngo", "approve-closure", new JsonObject { ["approves"] = true });
                break;
            case Stage.ClosureProposed:
                EndHelp(-2, "goalsMet");
                Add(0, _support, "propose-closure", new JsonObject { ["reason"] = "completed" });
                break;
            case Stage.ReturnSafe or Stage.ReturnPrepared or Stage.Returned:
                GoHome(on);
                break;
        }
    }

    private void EndHelp(int on, string reason)
    {
        Add(on, _support, "plan-exit", new JsonObject { ["plan"] = "Own flat and work; a telephone number for any time, and a visit in three months.", ["offered"] = true });
        Add(on + 1, _support, "end-assistance", new JsonObject { ["reason"] = reason, ["exitPlanOffered"] = true });
    }

    /// <summary>Somebody rings up; where the person is met, it is an adult who has not said yet whether they want to be referred.</summary>
    private void Report(int on, string referrer)
    {
        Add(on, referrer, "report-signal", new JsonObject
        {
            ["profile"] = profile,
            ["ageAnswer"] = "adult",
            ["danger"] = "no",
            ["signal"] = new JsonObject
            {
                ["narrative"] = "A caller has seen the same person work in a car wash on every day of the week, from morning to night, and sleep in a van behind it. The person was afraid to talk while the owner was near.",
                ["place"] = "A car wash at the ring road", ["channel"] = "hotline", ["reporterKind"] = "public", ["persons"] = 1,
            },
        });
        if (wish.Support is not null)
        {
            Add(on, _support, "take", []);
        }

        if (wish.Stage is not Stage.Met)
        {
            return;
        }

        Add(on + 1, wish.Support ?? referrer, "record-contact", new JsonObject { ["safePlace"] = true, ["controllerPresent"] = false, ["interpreter"] = "vetted", ["ageAnswer"] = "adult" });
        if (wish.Support is not null)
        {
            Add(on + 2, _support, "assess-needs", new JsonObject { ["needs"] = new JsonArray(new JsonObject { ["domain"] = "accommodation", ["urgency"] = "urgent" }) });
        }
    }

    private void Negative(int on)
    {
        TakeAsDecider(on);
        Help(on + 1);
        Decide(on + 5, "decide-reasonable-grounds", "negative", "What has been told so far does not show what the work was for or who gained from it. Fear and tiredness were weighed, and nothing was held against the person. New facts will be looked at.");
        if (Leaves(Left.Reviewer))
        {
            return;
        }

        Add(on + 5, Reviewer, "take", []);
        if (wish.Stage is Stage.NegativeProposed)
        {
            return;
        }

        var agrees = wish.Stage is not Stage.SentBack;
        Add(on + 7, Reviewer, "second-review", new JsonObject
        {
            ["agrees"] = agrees,
            ["reasons"] = agrees ? "The file does not yet allow another conclusion; the reasons say what is missing." : "The support worker's report was not weighed. Please look at it and decide again.",
        });
        if (agrees)
        {
            Notify(on + 8);
        }

        if (wish.Stage is Stage.Reconsidered)
        {
            Add(0, _support, "request-reconsideration", new JsonObject { ["grounds"] = "A statement that was not there before explains what could not be told at first.", ["newEvidence"] = "Statement of a colleague", ["lateReason"] = "The colleague could be found only now, through another organisation." });
        }
    }

    private void Help(int on)
    {
        Add(on, _support, "take", []);
        if (Leaves(Left.Needs))
        {
            if (!Leaves(Left.Emergency))
            {
                Finish(on, _support, "meet-emergency-needs");
            }

            return;
        }

        Add(on + 1, _support, "assess-needs", new JsonObject
        {
            ["needs"] = new JsonArray(
                new JsonObject { ["domain"] = "accommodation", ["urgency"] = "urgent" },
                new JsonObject { ["domain"] = random.Next(2) == 0 ? "health" : "legalAid", ["urgency"] = "need" }),
        });
        if (!adult)
        {
            Finish(on + 1, _support, "notify-child-protection");
        }
    }

    private void Plan(int on)
    {
        var agreed = Math.Min(on, 0);
        Add(agreed, _support, "record-consent", new JsonObject
        {
            ["purpose"] = "share-with-health", ["answer"] = "yes", ["recipient"] = "The health centre of the town", ["sections"] = new JsonArray("contact", "needs"),
            ["informationVersion"] = "2026-1", ["language"] = language, ["givenHow"] = "Spoken, with the leaflet at hand",
        });
        Agree(agreed);
        var last = wish.Stage is Stage.Closed or Stage.Returned ? agreed + 42
            : wish.Reviewed ?? (agreed >= LastQuietReview ? agreed : -random.Next(4, -LastQuietReview));
        for (var review = agreed; review < last;)
        {
            review = Math.Min(review + 26, last);
            Add(review, _support, "review-plan", new JsonObject { ["changes"] = "Nothing changes; the person is content with the room and wishes to go on." });
            if (review < last)
            {
                Agree(review);
            }
        }
    }

    private void Agree(int on) => Add(on, _support, "agree-plan", new JsonObject
    {
        ["items"] = new JsonArray(new JsonObject { ["need"] = "accommodation", ["service"] = "A room in a shared house", ["provider"] = "Harbour Step" }),
        ["personAgrees"] = "yes",
    });

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

    /// <summary>A return that nothing stands against: wished for, decided safe, prepared, and looked after when the person is home.</summary>
    private void GoHome(int on)
    {
        Add(on, _support, "raise-return", new JsonObject { ["by"] = "person", ["kind"] = "voluntary" });
        Add(on + 1, _support, "record-counselling", new JsonObject { ["alternatives"] = "Staying, a permit on personal grounds, asylum; and that the wish may change on any day", ["language"] = language, ["freeOfPressure"] = true });
        foreach (var side in new[] { "host", "origin" })
        {
            Add(on + 4, _support, "assess-return-risk", new JsonObject { ["side"] = side, ["answers"] = Answers(on + 3, "no"), ["gates"] = Gates() });
        }

        Add(on + 6, _decider, "decide-return", new JsonObject { ["outcome"] = "safe", ["reasons"] = "Both sides were asked and answered with evidence; the person wishes to go, knows the alternatives and is expected by family and a support organisation." });
        if (wish.Stage is Stage.ReturnSafe)
        {
            return;
        }

        Add(on + 9, _support, "prepare-return", new JsonObject { ["steps"] = new JsonArray("A passport that says nothing of the reason", "Met at the airport by the organisation there", "A room for three months") });
        if (wish.Stage is Stage.ReturnPrepared)
        {
            return;
        }

        EndHelp(on + 13, "returned");
        Add(on + 15, _support, "execute-return", new JsonObject { ["date"] = $"@day:{on + 15}" });
        Add(on + 45, _support, "record-follow-up", new JsonObject { ["outcome"] = "safe", ["note"] = "Works in a bakery; the organisation there visits on Fridays." });
    }

    private static JsonObject Gates()
    {
        var gates = new JsonObject();
        foreach (var gate in new[] { "safeReturn", "dueProcess", "protectionWhenReturnIsImpossible", "specialMeasuresForChildren", "durableSolution", "effectiveRemedy", "cooperationAndMonitoring" })
        {
            gates[gate] = "Looked at and recorded in the file";
        }

        return gates;
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

    private void Notify(int on)
    {
        if (!Leaves(Left.Notice))
        {
            Add(on, _decider, "record-decision-notified", new JsonObject { ["language"] = language, ["deliveredHow"] = "in person, at the support organisation", ["safeAddress"] = true });
        }
    }

    private void TakeAsDecider(int on)
    {
        Add(on, _decider, "take", []);
        if (!adult && !Leaves(Left.Guardian))
        {
            Finish(on, _decider, "request-guardian");
        }
    }

    private void Finish(int on, string who, string task) => Add(on, who, "finish-task", new JsonObject { ["task"] = task });

    private bool Leaves(Left what) => wish.Left.HasFlag(what);

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];

    private void Add(int on, string who, string use, JsonObject input) => _steps.Add(new SeedStep(Math.Min(on, 0), who, use, input));
}
