using System.CommandLine;
using Nrm.Records.Sealing;

namespace Nrm.Tool;

internal static class CreateKeys
{
    public static Command Declared(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "the new file; one that is there is never overwritten" };
        var create = new Command("create", "write a new key file, readable by its owner only") { file };
        create.SetAction((typed, _) => Run(typed.GetRequiredValue(file), around));
        return new Command("keys", "the keys of an installation") { create };
    }

    private static async Task<int> Run(string file, Surroundings around)
    {
        var whole = Path.GetFullPath(file);
        KeySource.Create(whole);
        await around.Output.WriteLineAsync($"New keys: {whole}. Keep a copy apart from the data: without it nothing can be read.");
        return ExitCode.Done;
    }
}
