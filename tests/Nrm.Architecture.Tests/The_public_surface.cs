using Nrm.Casework.Workflow;
using Nrm.Records;

namespace Nrm.Architecture.Tests;

/// <summary>What the rules and the records show to others is read before it changes: it is a committed text.</summary>
public class The_public_surface
{
    private const string Write = "NRM_WRITE_SURFACE";

    [Theory]
    [InlineData(typeof(UseCase))]
    [InlineData(typeof(CallContext))]
    public void Is_as_it_was_committed(Type of)
    {
        var room = of.Assembly.GetName().Name!;
        var file = Path.Combine(SourceFile.Root, "tests", "Nrm.Architecture.Tests", "Surface", room + ".txt");
        var now = PublicSurface.Of(of.Assembly.GetTypes()).ToList();
        if (Environment.GetEnvironmentVariable(Write) is "1")
        {
            File.WriteAllText(file, string.Join('\n', now) + "\n");
        }

        var changed = Changed(File.Exists(file) ? File.ReadAllLines(file) : [], now);
        Assert.True(changed.Count == 0,
            $"The public surface of {room} is not as it was committed. Where that is meant, write it anew and commit it with the change:\n"
            + $"    {Write}=1 dotnet run --project tests/Nrm.Architecture.Tests -- -class Nrm.Architecture.Tests.The_public_surface\n"
            + string.Join('\n', changed.Take(40)));
    }

    [Fact]
    public void Shows_a_member_that_came_one_that_went_and_one_that_may_now_be_null()
    {
        string[] before = ["sealed class Planted.Room", "    string Name { get; }", "    Task Open(Guid id)"];
        string[] after = ["sealed class Planted.Room", "    string? Name { get; }", "    Task Open(Guid id)", "    Task Close()"];
        Assert.Equal(["- sealed class Planted.Room:     string Name { get; }", "+ sealed class Planted.Room:     string? Name { get; }", "+ sealed class Planted.Room:     Task Close()"], Changed(before, after));
        Assert.Equal(
            ["sealed record Nrm.Architecture.Tests.The_public_surface.Shown", "    Task<string?> Find(Guid id, string? named = default)", "    int Count { get; init; }", "    new(int Count, string? Name)", "    string? Name { get; init; }"],
            PublicSurface.Of([typeof(Shown), typeof(Hidden)]));
    }

    /// <summary>Each line with the type that it is of: members of two types may read alike.</summary>
    private static List<string> Changed(IEnumerable<string> before, IEnumerable<string> now)
    {
        var (was, @is) = (Owned(before).ToList(), Owned(now).ToList());
        return [.. was.Except(@is).Select(l => "- " + l), .. @is.Except(was).Select(l => "+ " + l)];
    }

    private static IEnumerable<string> Owned(IEnumerable<string> lines)
    {
        var type = "";
        foreach (var line in lines)
        {
            type = line.StartsWith(' ') ? type : line;
            yield return line.StartsWith(' ') ? $"{type}: {line}" : line;
        }
    }

    public sealed record Shown(int Count, string? Name)
    {
        public Task<string?> Find(Guid id, string? named = null) => Task.FromResult<string?>(named ?? $"{Count} {id}");

        internal int Behind() => Count;
    }

    private sealed record Hidden(int Count);
}
