namespace AiNewsHub.Web.Settings;

/// <summary>The command line cannot be understood; the message says what to type instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
