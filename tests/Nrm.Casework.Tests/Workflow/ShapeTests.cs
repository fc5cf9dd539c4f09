using System.Collections;
using Nrm.Casework.Returns;
using Nrm.Casework.Tests.Expected;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

/// <summary>The shape of every input: what is missing is named in a sentence, and no text and no list is without a limit.</summary>
public sealed class ShapeTests
{
    /// <summary>The fields that an empty input is told about.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Expected = ExpectedRows.Steps.ToDictionary(s => s.Name, s => s.Needs);

    public static TheoryData<string> Names => [.. UseCases.All.Select(u => u.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_missing_is_named_in_a_sentence(string name)
    {
        var errors = Empty(UseCases.Find(name)!.Input).Validate(new DateOnly(2026, 11, 28)).Errors;
        Assert.Equal(Expected.GetValueOrDefault(name, []).Order(), errors.Select(e => e.PropertyName).Distinct().Order());
        Assert.All(errors, e => Assert.Matches(@"^[A-Z].*[.!?]$", e.ErrorMessage));
        Assert.All(errors, e => Assert.DoesNotContain("must not be", e.ErrorMessage));
    }

    [Fact]
    public void The_expectation_names_every_use_case_in_the_folder_of_its_capability() => Assert.Equal(
        Capabilities.All.SelectMany(c => c.Steps.Select(s => $"{c.Name}/{s.Name}")).Order(), ExpectedRows.Steps.Select(s => $"{s.Folder}/{s.Name}").Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_and_no_list_is_without_a_limit(string name)
    {
        var type = UseCases.Find(name)!.Input;
        foreach (var (path, input) in Made(type, TooLarge))
        {
            var last = path.Split('.')[^1];
            var errors = ((UseCase)input).Validate(new DateOnly(2026, 11, 28)).Errors;
            Assert.True(errors.Any(e => Mentions(e.PropertyName, path)), $"{name}: {path} has no limit");
            Assert.All(errors, e => Assert.True(e.ErrorMessage.Length < 1_000, $"{name}: the message repeats what was sent in {last}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_list_entry_that_is_null_is_refused(string name)
    {
        foreach (var (path, input) in Made(UseCases.Find(name)!.Input, WithNull))
        {
            Assert.True(((UseCase)input).Validate(new DateOnly(2026, 11, 28)).Errors.Any(e => Mentions(e.PropertyName, path)), $"{name}: {path} takes a null entry");
        }
    }

    private static bool Mentions(string property, string path)
    {
        var wanted = path.Replace(".(count)", "").Replace(".(item)", "");
        var named = System.Text.RegularExpressions.Regex.Replace(property, @"\[\d+\]", "");
        return string.Equals(named, wanted, StringComparison.OrdinalIgnoreCase);
    }

    private static UseCase Empty(Type type) => (UseCase)Activator.CreateInstance(type)!;

    /// <summary>The input once for each bad value that fits somewhere into it, with nothing else filled in.</summary>
    private static IEnumerable<(string Path, object Made)> Made(Type type, Func<Type, IEnumerable<(string Path, object Value)>> bad)
    {
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
        {
            foreach (var (path, value) in Values(property.PropertyType, bad))
            {
                var made = Activator.CreateInstance(type)!;
                property.SetValue(made, value);
                yield return (path.Length == 0 ? property.Name : $"{property.Name}.{path}", made);
            }
        }
    }

    private static IEnumerable<(string Path, object Value)> Values(Type type, Func<Type, IEnumerable<(string Path, object Value)>> bad)
    {
        foreach (var value in bad(type))
        {
            yield return value;
        }

        if (Element(type) is { } element)
        {
            foreach (var (path, value) in Values(element, bad))
            {
                var one = Array.CreateInstance(element, 1);
                one.SetValue(value, 0);
                yield return (path.Length == 0 ? "(item)" : path, one);
            }
        }
        else if (type.Namespace!.StartsWith("Nrm.Casework", StringComparison.Ordinal) && type.GetConstructor([]) is not null && !type.IsEnum)
        {
            foreach (var inner in Made(type, bad))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<(string Path, object Value)> TooLarge(Type type)
    {
        if (type == typeof(string))
        {
            yield return ("", new string('x', 1_000_000));
        }
        else if (type == typeof(IReadOnlyDictionary<ReturnGate, string>))
        {
            yield return ("", new Dictionary<ReturnGate, string> { [ReturnGate.SafeReturn] = new('x', 1_000_000) });
        }
        else if (Element(type) is { } element)
        {
            var many = Array.CreateInstance(element, 10_000);
            for (var i = 0; i < many.Length; i++)
            {
                many.SetValue(element == typeof(string) ? "en" : Activator.CreateInstance(element), i);
            }

            yield return ("(count)", many);
        }
    }

    private static IEnumerable<(string Path, object Value)> WithNull(Type type)
    {
        if (Element(type) is { } element)
        {
            yield return ("(item)", Array.CreateInstance(element, 1));
        }
    }

    private static Type? Element(Type type) =>
        type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var element] ? element : null;
}
