using System.Text;

namespace Nrm.Web.Tests.Privacy;

/// <summary>Hears what is written to the console until it is disposed, and passes it on.</summary>
public sealed class ConsoleCopy : TextWriter
{
    private readonly TextWriter _console = Console.Out;
    private readonly StringBuilder _heard = new();

    public ConsoleCopy() => Console.SetOut(this);

    public override Encoding Encoding => Encoding.UTF8;

    public string Text
    {
        get
        {
            lock (_heard)
            {
                return _heard.ToString();
            }
        }
    }

    public override void Write(char value)
    {
        lock (_heard)
        {
            _heard.Append(value);
        }

        _console.Write(value);
    }

    public override void Write(string? value)
    {
        lock (_heard)
        {
            _heard.Append(value);
        }

        _console.Write(value);
    }

    protected override void Dispose(bool disposing)
    {
        Console.SetOut(_console);
        base.Dispose(disposing);
    }
}
