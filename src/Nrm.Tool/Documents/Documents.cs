using System.CommandLine;

namespace Nrm.Tool.Documents;

/// <summary>The pages of docs/ that are written from the tables of the program, so that they cannot disagree with it.</summary>
public static class Documents
{
    /// <summary>Each page by its file under docs/.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["workflow.md"] = WorkflowPage.Write,
        ["access-matrix.md"] = AccessMatrixPage.Write,
        ["personal-data.md"] = PersonalDataPage.Write,
    };

    internal static Command Declared(Surroundings around)
    {
        var check = new Option<bool>("--check") { Description = "write nothing, only compare" };
        var documents = new Command("documents", "write the generated pages of docs/") { check };
        documents.SetAction((typed, cancel) => Run(typed.GetValue(check), around.Output, cancel));
        return documents;
    }

    private static async Task<int> Run(bool check, TextWriter output, CancellationToken cancel)
    {
        var folder = Path.Combine(Installation.RepositoryRoot() ?? throw new ToolRefusedException("Run it inside the repository."), "docs");
        var behind = 0;
        foreach (var (name, write) in All)
        {
            var file = Path.Combine(folder, name);
            var (text, stored) = (write(), File.Exists(file) ? await File.ReadAllTextAsync(file, cancel) : null);
            if (text == stored)
            {
                continue;
            }

            behind++;
            if (!check)
            {
                await File.WriteAllTextAsync(file, text, cancel);
            }

            await output.WriteLineAsync($"docs/{name} {(check ? "is behind" : "written")}");
        }

        return check && behind > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
