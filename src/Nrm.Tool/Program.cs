using Nrm.Tool;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await Dispatcher.Run(args, Console.Out, Console.Error, stop.Token, WorkProgress.Terminal());
