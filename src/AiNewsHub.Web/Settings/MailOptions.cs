using System.Net.Mail;

namespace AiNewsHub.Web.Settings;

/// <summary>Reads section <c>Mail</c> of the configuration.</summary>
internal static class MailOptions
{
    /// <exception cref="WrongSettingException">An address is none, or one that is needed is missing.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        mail = mail with { Host = Text(mail.Host), User = Text(mail.User), Password = Text(mail.Password), From = Text(mail.From), To = Text(mail.To) };
        if (mail.Host is { } host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw new WrongSettingException($"Mail:Host wants the name of a mail server such as smtp.example.org, not '{host}'.");
        if (mail.Port is < 1 or > 65535) throw new WrongSettingException($"Mail:Port wants a port such as 587, not {mail.Port}.");
        if (!Enum.IsDefined(mail.Safety)) throw new WrongSettingException("Mail:Safety wants StartTls, Tls or None.");
        if (mail.From is { } from && !IsAddress(from)) throw new WrongSettingException($"Mail:From wants an address such as hub@example.org, not '{from}'.");
        if (mail.Receivers.FirstOrDefault(to => !IsAddress(to)) is { } wrong)
            throw new WrongSettingException($"Mail:To wants addresses such as me@example.org, parted by commas, not '{wrong}'.");
        return mail;
    }

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
