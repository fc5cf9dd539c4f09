using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Nrm.Web.Host;

/// <summary>
/// Structured logs for operators, to the console and a file a day. They hold no personal data: requests are logged by route template,
/// exceptions by type and stack, because a message may quote what it choked on.
/// </summary>
public static class Logging
{
    public static Serilog.ILogger Create(string dataFolder) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .WriteTo.Sink(new WithoutMessages(new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Console(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture))
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture), Path.Combine(dataFolder, "logs", "nrm-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true)
            .CreateLogger()))
        .CreateLogger();

    /// <summary>Takes the path off, and replaces an exception by its types and stack traces, before any sink sees them.</summary>
    internal sealed class WithoutMessages(Logger inner) : ILogEventSink, IDisposable
    {
        public void Emit(LogEvent logEvent)
        {
            // The path as sent is text from outside; the framework puts it beside every line.
            logEvent.RemovePropertyIfPresent("RequestPath");
            if (logEvent.Exception is not { } exception)
            {
                inner.Write(logEvent);
                return;
            }

            var properties = logEvent.Properties.Select(p => new LogEventProperty(p.Key, p.Value)).ToList();
            properties.Add(new LogEventProperty("Failure", new ScalarValue(Describe(exception))));
            inner.Write(new LogEvent(logEvent.Timestamp, logEvent.Level, null, logEvent.MessageTemplate, properties));
        }

        public void Dispose() => inner.Dispose();

        private static string Describe(Exception exception)
        {
            var chain = new List<string>();
            for (var e = exception; e is not null; e = e.InnerException)
            {
                chain.Add($"{e.GetType().FullName}\n{e.StackTrace}");
            }

            return string.Join("\ncaused by ", chain);
        }
    }
}
