namespace Stateless.Tests;

/// <summary>The states of a small file: Waiting and Assessing are inside Open in the tests of substates.</summary>
public enum Stage
{
    Draft,
    Sent,
    Open,
    Waiting,
    Assessing,
    Closed,
}
