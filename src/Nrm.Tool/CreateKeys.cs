using Nrm.Records.Sealing;

namespace Nrm.Tool;

internal static class CreateKeys
{
    public static async Task<int> Run(Arguments arguments, TextWriter output, TextWriter progress, CancellationToken cancel)
    {
        var file = Path.GetFullPath(arguments[0]);
        KeySource.Create(file);
        await output.WriteLineAsync($"New keys: {file}. Keep a copy apart from the data: without it nothing can be read.");
        return ExitCode.Done;
    }
}
