namespace AiNewsHub.Web.Settings;

/// <summary>A setting cannot be used as it stands, wherever it came from; the message is one sentence that says what it should be.</summary>
internal sealed class WrongSettingException(string message) : Exception(message);
