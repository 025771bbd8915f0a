namespace AiNewsHub.Web.Settings;

/// <summary>How a connection to the mail server is made safe.</summary>
internal enum MailSafety
{
    /// <summary>Begun in the clear and made safe before anything is said; refused where the server cannot.</summary>
    StartTls,
    /// <summary>Safe from the first byte on.</summary>
    Tls,
    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}

/// <summary>Section <c>Mail</c> of the configuration: the server that notices are handed to, and whom they are for.</summary>
internal sealed record MailSettings
{
    public string? Host { get; init; }
    public int Port { get; init; } = 587;
    public MailSafety Safety { get; init; }
    public string? User { get; init; }
    public string? Password { get; init; }
    public string? From { get; init; }
    /// <summary>Addresses, parted by commas.</summary>
    public string? To { get; init; }

    /// <summary>Whether any mail is sent.</summary>
    public bool IsOn => Host is not null && To is not null;

    public IReadOnlyList<string> Receivers => To?.Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Not shown where a record is written.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
