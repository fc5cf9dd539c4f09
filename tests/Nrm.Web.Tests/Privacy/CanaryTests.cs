using System.Text;
using System.Text.Json.Nodes;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.Casework.Workflow;
using Nrm.TestKit;
using Nrm.Web.Tests.Matrix;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Privacy;

/// <summary>A word that means nothing goes into every text of a whole journey; afterwards it must be nowhere outside the sealed documents.</summary>
public sealed class CanaryTests
{
    private const string Canary = "Zwqxanary";

    /// <summary>Where a rule asks for more than a word.</summary>
    private const string LongerCanary = $"{Canary}: recruited by deception, worked without pay, documents withheld.";

    /// <summary>Texts that are codes.</summary>
    private static readonly Dictionary<string, string> NoFreeWords = new()
    {
        ["SubmitReferral.subPopulation"] = "A code of the profile, kept among the facts.",
    };

    [Fact]
    public async Task What_is_told_is_in_no_log_no_column_no_address_and_no_header()
    {
        await using var console = new ConsoleCopy();
        await using var app = await RunningApp.Start();
        var replies = await Journey(app);

        var logs = Directory.GetFiles(Path.Combine(app.Folder, "logs"));
        Assert.NotEmpty(logs);
        Assert.All(logs, file => Assert.DoesNotContain(Canary, ReadShared(file), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("/api/v1/referrals", console.Text, StringComparison.Ordinal); // the copy does hear the log
        Assert.DoesNotContain(Canary, console.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Directory.GetFiles(app.Folder, "nrm.db*"))
        {
            Assert.True(Hits(file) == 0, Path.GetFileName(file));
        }

        Assert.All(replies, r => Assert.DoesNotContain(r.Headers, h => h.Value.Contains(Canary, StringComparison.OrdinalIgnoreCase)));

        // The test can fail: the word did go in, and comes out to those who may read it.
        Assert.Contains(replies, r => r.Text.Contains(Canary, StringComparison.Ordinal));
    }

    private static async Task<List<Reply>> Journey(RunningApp app)
    {
        var scene = await Scene.Open(app);
        var replies = new List<Reply>();
        var referral = Sprinkled(Referrals.Adult(), typeof(SubmitReferral));
        replies.Add((await scene.Officer.PostText("referrals", referral.ToJsonString())).Expect(201));
        var caseId = replies[0].Body.CaseId();
        using var upload = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{caseId}/files") { Content = Sample.File(name: $"{Canary}.txt", text: Canary) };
        replies.Add((await scene.Officer.Send(upload)).Expect(201));
        foreach (var (who, step, body) in Steps(scene))
        {
            var sprinkled = body is null ? null : Sprinkled(body, UseCases.Find(step.Split('/')[^1])!.Input).ToJsonString();
            replies.Add((sprinkled is null ? await who.Post($"cases/{caseId}/{step}", body) : await who.PostText($"cases/{caseId}/{step}", sprinkled)).Expect(200));
        }

        foreach (var part in Fields.Of(typeof(SubmitReferral)).Where(f => f.Kind is PartAttribute))
        {
            Assert.True(referral[part.Name] is JsonObject or JsonArray { Count: > 0 }, $"{part.Name} is not in the referral, and no word in it.");
        }

        foreach (var section in Sections.All)
        {
            replies.Add(await scene.Support.Get($"cases/{caseId}/sections/{section.Name}?purpose=assistance"));
        }

        replies.Add((await scene.Support.Post($"cases/{caseId}/share", new { purpose = "share-with-NGO", recipient = Canary, sections = new[] { "person" } })).Expect(200));
        replies.Add((await scene.Officer.Post("people/find", new { fullName = Canary, dateOfBirth = "1998" })).Expect(200));
        await Nuisance(scene, caseId, replies);
        return replies;
    }

    private static (TestClient, string, object?)[] Steps(Scene scene) =>
    [
        (scene.Decider, "take", null),
        (scene.Support, "take", null),
        (scene.Support, "add-note", new { }),
        (scene.Support, "record-health", new { health = new { } }),
        (scene.Support, "record-whereabouts", new { whereabouts = new { kind = "shelter" } }),
        (scene.Support, "record-threat", new { source = "trafficker" }),
        (scene.Support, "record-consent", new { purpose = "share-with-NGO", answer = "yes", sections = new[] { "person" }, language = "ro" }),
        (scene.Support, "tracks/assistance/assess-needs", new { needs = new[] { new { domain = "health", urgency = "urgent" } } }),
        (scene.Support, "tracks/assistance/agree-plan", new { items = new[] { new { need = "health" } }, personAgrees = true }),
        (scene.Decider, "tracks/identification/decide-reasonable-grounds", new { outcome = "positive", findings = new { act = "met", means = "met", purpose = "met" } }),
        (scene.Support, "tracks/return/raise-return", new { by = "person", kind = "voluntary" }),
        (scene.Support, "tracks/return/record-counselling", new { language = "ro", freeOfPressure = true }),
    ];

    /// <summary>The word where it does not belong: addresses, queries, headers, methods, broken documents.</summary>
    private static async Task Nuisance(Scene scene, string caseId, List<Reply> replies)
    {
        replies.Add(await scene.Officer.Get($"cases/{Canary}"));
        replies.Add(await scene.Officer.Get($"cases?{Canary}={Canary}"));
        replies.Add(await scene.Officer.Get($"cases?mainState={Canary}"));
        replies.Add(await scene.Officer.Get($"cases/{caseId}/sections/{Canary}"));
        replies.Add(await scene.Officer.Get($"profiles/{Canary}"));
        replies.Add(await scene.Officer.Get($"audit/tile/{Canary}"));
        replies.Add(await scene.Officer.Post("referrals", Referrals.Adult(), ("Idempotency-Key", Canary), ("User-Agent", Canary), ("X-Request-Id", Canary)));
        replies.Add(await scene.Officer.Post("referrals", Referrals.Adult(), ("If-Match", Canary)));
        replies.Add(await scene.Officer.PostText("referrals", $$"""{ "profile": "{{Canary}}", "kind": "{{Canary}}" """));
        replies.Add(await scene.Officer.PostText("referrals", $$"""{ "profile": "GB", "kind": "referral", "ageAnswer": "adult", "danger": "{{Canary}}" }"""));
        replies.Add(await scene.Officer.Send(new HttpRequestMessage(new HttpMethod(Canary.ToUpperInvariant()), "/api/v1/cases")));
        replies.Add(await scene.Officer.Post("sign-in", new { userName = Canary, password = Canary, code = Canary }));
        replies.Add(await scene.Decider.Post("removal-bar", new { fileNumber = Canary }));
    }

    /// <summary>The document with the word in every text that takes free words, as its fields say.</summary>
    private static JsonNode Sprinkled(object document, Type input)
    {
        var node = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(document, document.GetType(), CaseJson.Options)!;
        Sprinkle(node, input);
        return node;
    }

    private static void Sprinkle(JsonObject node, Type record)
    {
        foreach (var field in Fields.Of(record).Where(f => !NoFreeWords.ContainsKey($"{record.Name}.{f.Name}")))
        {
            switch (field.Kind, node[field.Name])
            {
                case (PartAttribute, JsonObject part):
                    Sprinkle(part, field.Type);
                    break;
                case (PartAttribute, JsonArray parts):
                    parts.OfType<JsonObject>().ToList().ForEach(part => Sprinkle(part, field.Type));
                    break;
                case (LinesAttribute, _):
                    node[field.Name] = new JsonArray(LongerCanary);
                    break;
                case (LineAttribute or PassageAttribute, _) when !field.IsDictionary:
                    node[field.Name] = field.Kind is PassageAttribute ? LongerCanary : Canary;
                    break;
            }
        }
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static int Hits(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new[] { Encoding.UTF8, Encoding.Unicode }.SelectMany(e => new[] { Canary, Canary.ToUpperInvariant(), Canary.ToLowerInvariant() }.Select(e.GetBytes))
            .Count(word => bytes.AsSpan().IndexOf(word) >= 0);
    }
}
