namespace Nrm.Tool;

/// <summary>What was typed after the name of a command: words in order, options with a value, and switches. What is not declared is refused.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string?> _options = [];
    private readonly List<string> _words = [];

    /// <param name="withValue">Options that take a value, e.g. <c>--as</c>.</param>
    /// <param name="switches">Options that take none.</param>
    /// <exception cref="ToolRefusedException">Something is not declared, missing or given twice.</exception>
    public Arguments(IReadOnlyList<string> typed, int words, IReadOnlyCollection<string> withValue, IReadOnlyCollection<string> switches)
    {
        for (var i = 0; i < typed.Count; i++)
        {
            var word = typed[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                _words.Add(word);
                continue;
            }

            var takesValue = withValue.Contains(word);
            if (!takesValue && !switches.Contains(word))
            {
                throw new ToolRefusedException($"There is no option {word} here.");
            }

            if (takesValue && ++i == typed.Count)
            {
                throw new ToolRefusedException($"{word} needs a value.");
            }

            if (!_options.TryAdd(word, takesValue ? typed[i] : null))
            {
                throw new ToolRefusedException($"{word} is given twice.");
            }
        }

        if (_words.Count != words)
        {
            throw new ToolRefusedException(_words.Count < words ? "Something is missing." : $"\"{_words[words]}\" is too much.");
        }
    }

    public string this[int word] => _words[word];

    public string? Option(string name) => _options.GetValueOrDefault(name);

    public bool Has(string name) => _options.ContainsKey(name);

    public string Needed(string name) => Option(name) ?? throw new ToolRefusedException($"{name} is missing.");
}
