using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Settings;

/// <summary>What can be set on a page: a setting is one row here, with its rule where its section is read.</summary>
internal static class SettingTable
{
    private static readonly (string, string)[] _yesNo = [("true", "Yes"), ("false", "No")];

    public static IReadOnlyList<SettingGroup> Groups { get; } =
    [
        new("hub", "The hub",
        [
            new("Hub:Name", "Name", all => all.Hub.Name) { Hint = "In the head of every page and feed." },
            new("Hub:Contact", "Contact", all => all.Hub.Contact)
            {
                Hint = "An e-mail address or a page, for publishers and readers. Sites that are read are told of it from the next start on.",
            },
            new("Hub:BaseUrl", "Address readers use", all => all.Hub.BaseUrl?.AbsoluteUri)
            {
                Hint = "Such as https://news.example/; empty takes it from each request.", NextStart = true,
                Danger = "By any other name than this one the hub does not answer. A wrong one closes this page too, until the line is taken out of the file.",
            },
            new("Hub:TimeZone", "Time zone", all => all.Hub.TimeZone)
            {
                Hint = "In which times are shown and days begin, such as Europe/Paris.",
                Danger = "Editions of a day begin and end at another hour; those of days that are over may change.",
            },
            new("Hub:Languages", "Languages of the interface", all => all.Hub.Languages)
            {
                Hint = "Those offered, such as “fr en”, the first for who asks for none of them; empty offers all. Addresses of the others go on answering.",
            },
            new("Hub:Sections", "Sections", all => all.Hub.Sections)
            {
                Hint = "At least {0} of: {1}. In the order that readers see; empty for all. Pages of the others go on answering.",
                HintValues = [AllSettings.LeastSections, string.Join(' ', NewsSection.All.Select(section => section.Slug))],
            },
        ]),
        new("legal", "Legal texts",
        [
            new("Hub:Operator", "Who runs the hub", all => Lined(all.Hub.Operator))
            {
                Form = SettingForm.Lines, Hint = "Name and address, for the legal notice.",
            },
            new("Hub:Hosting", "Who hosts its server", all => Lined(all.Hub.Hosting)) { Form = SettingForm.Lines },
            new("Hub:Takedown", "Where to ask that something be taken down", all => all.Hub.Takedown)
            {
                Hint = "An e-mail address or a page; the contact stands for it where it is empty.",
            },
            new("Hub:LegalText", "What the legal notice says besides", all => all.Hub.LegalText)
            {
                Form = SettingForm.Lines, Hint = "Plain text; an empty line parts paragraphs.",
            },
            new("Hub:PrivacyText", "What the page on privacy says besides", all => all.Hub.PrivacyText)
            {
                Form = SettingForm.Lines, Hint = "Plain text; an empty line parts paragraphs.",
            },
        ]),
        new("sources", "New sources",
        [
            new("Sources:Scope", "What readers see of it", all => all.Sources.Scope.ToString())
            {
                Form = SettingForm.Choice, Hint = "What the form for a new source begins with; those there are stay as they are.",
                Choices =
                [
                    (nameof(SourceScope.All), "everything: it is about AI"), (nameof(SourceScope.Filtered), "only what is about AI"),
                    (nameof(SourceScope.Held), "only what an editor lets through"),
                ],
            },
            new("Sources:ReadPages", "Read the articles' own pages where the feed has no full text", all => Word(all.Sources.ReadPages))
            {
                Form = SettingForm.Choice, Choices = _yesNo,
            },
            new("Sources:ShowImages", "Show its icon and the lead images of its articles, from copies that the hub keeps", all => Word(all.Sources.ShowImages))
            {
                Form = SettingForm.Choice, Choices = _yesNo,
            },
        ]),
        new("retention", "How long articles are kept",
        [
            new("Retention:Days", "Keep articles for so many days", all => Number(all.Retention.Days))
            {
                Form = SettingForm.Number, Hint = "At least {0}; empty for no limit.", HintValues = [RetentionOptions.LeastDays], Danger = Lost,
            },
            new("Retention:Articles", "Keep so many articles, the newest", all => Number(all.Retention.Articles))
            {
                Form = SettingForm.Number, Hint = "At least {0}; empty for no limit.", HintValues = [RetentionOptions.LeastArticles], Danger = Lost,
            },
            new("Retention:IdentityDays", "Remember for so many days that an article was there", all => Number(all.Retention.IdentityDays))
            {
                Form = SettingForm.Number, Hint = "So that no feed brings it back as new.",
            },
        ]),
        new("comments", "Readers’ comments",
        [
            new("Comments:Open", "Readers may comment", all => Word(all.Comments.IsOpen))
            {
                Form = SettingForm.Choice, Choices = _yesNo, Hint = "A source can be open or closed by itself.",
            },
            new("Comments:SenderDays", "Know a reader again for so many days", all => Number(all.Comments.SenderDays))
            {
                Form = SettingForm.Number, Hint = "By a sealed mark of their network, not by its address.",
            },
            new("Comments:EraseDays", "Erase after so many days what readers do not see", all => Number(all.Comments.EraseDays))
            {
                Form = SettingForm.Number, Hint = "Held comments too, and reports that were answered.",
            },
        ]),
        new("images", "Pictures",
        [
            new("Images:Enabled", "Keep pictures", all => Word(all.Images.Enabled))
            {
                Form = SettingForm.Choice, Choices = _yesNo, NextStart = true, DangerousValue = "false",
                Danger = "Without them readers see no pictures and no icons.",
            },
            new("Images:MaxMegabytes", "Room for them, in MB", all => Number(all.Images.MaxMegabytes))
            {
                Form = SettingForm.Number, NextStart = true, Danger =
                    "With less room than they have now the oldest go; they are fetched again when there is room.",
            },
        ]),
        new("mail", "Mail",
        [
            new("Mail:Host", "Mail server", all => all.Mail.Host) { Hint = "Such as smtp.example.org. It is kept for notices to come; nothing is sent yet." },
            new("Mail:Port", "Port", all => Number(all.Mail.Port)) { Form = SettingForm.Number },
            new("Mail:Safety", "How the connection is made safe", all => all.Mail.Safety.ToString())
            {
                Form = SettingForm.Choice,
                Choices =
                [
                    (nameof(MailSafety.StartTls), "STARTTLS, usually port 587"), (nameof(MailSafety.Tls), "TLS from the first byte on, usually port 465"),
                    (nameof(MailSafety.None), "not at all: a server on this machine"),
                ],
                Danger = "Without it the password and the mail go over the net in the clear.", DangerousValue = nameof(MailSafety.None),
            },
            new("Mail:User", "Name at the server", all => all.Mail.User),
            new("Mail:Password", "Password at the server", all => all.Mail.Password)
            {
                Form = SettingForm.Secret, Hint = "It is not shown again. It lies in the data folder, which nobody else can read, and in backups.",
            },
            new("Mail:From", "Sender", all => all.Mail.From) { Hint = "Such as hub@example.org." },
            new("Mail:To", "Who hears of it", all => all.Mail.To) { Hint = "Addresses, parted by commas." },
        ]),
        new("backup", "Backups",
        [
            new("Backup:Every", "How often", all => all.Backup.Every.ToString("c", CultureInfo.InvariantCulture))
            {
                Form = SettingForm.Choice,
                Choices =
                [
                    ("06:00:00", "every six hours"), ("12:00:00", "every twelve hours"), ("1.00:00:00", "once a day"), ("7.00:00:00", "once a week"),
                    ("00:00:00", "never"),
                ],
                Danger = "The fewer backups there are, the more is lost with a broken disk.",
            },
            new("Backup:Keep", "How many are kept", all => Number(all.Backup.Keep))
            {
                Form = SettingForm.Number, Danger = "Older ones beyond this number are deleted with the next backup.",
            },
            new("Backup:Images", "With the pictures", all => Word(all.Backup.Images))
            {
                Form = SettingForm.Choice, Choices = _yesNo, Hint = "Without them they are fetched again after a restore.",
            },
        ]),
        new("network", "Network",
        [
            new("Hub:Proxies", "Proxies in front of the hub", all => string.Join(' ', all.Address.Named))
            {
                Hint = "Their addresses or networks, such as 10.1.0.0/16. What they say of who asks is believed.", NextStart = true,
                Danger =
                    "Whoever is named here can pass for anybody; without the right one all readers look like one, and one who is locked out locks out all.",
            },
            new("Fetch:UserAgent", "What the hub calls itself when it reads sites", all => all.Fetch.UserAgent) { NextStart = true },
        ]),
    ];

    private const string Lost = "Articles beyond the limit go within a day, and no undo brings them back.";

    private static readonly Dictionary<string, SettingRow> _byKey =
        Groups.SelectMany(group => group.Rows).ToDictionary(row => row.Key, StringComparer.OrdinalIgnoreCase);

    public static SettingRow? Find(string key) => _byKey.GetValueOrDefault(key);

    private static string Word(bool value) => value ? "true" : "false";

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Lined(string? text) => text?.Replace('|', '\n');
}
