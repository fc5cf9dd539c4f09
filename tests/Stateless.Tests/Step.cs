namespace Stateless.Tests;

public enum Step
{
    Send,
    Take,
    Ask,
    Answer,
    Note,
    Close,
}
