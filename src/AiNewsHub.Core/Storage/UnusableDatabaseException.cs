namespace AiNewsHub.Core.Storage;

/// <summary>The hub cannot start on this database; the message is one sentence that says why and what to do.</summary>
public sealed class UnusableDatabaseException(string message, Exception? inner = null) : Exception(message, inner);
