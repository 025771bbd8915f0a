using System.Globalization;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Condition;

namespace AiNewsHub.Web.Texts;

/// <summary>What only admins read, in words.</summary>
internal static class AdminTexts
{
    public static string Of(this HubTexts texts, SourceCondition condition) => condition switch
    {
        SourceCondition.Failing => texts["failing"],
        SourceCondition.Gone => texts["gone"],
        SourceCondition.Doubtful => texts["worth a look"],
        SourceCondition.Waiting => texts["not read yet"],
        SourceCondition.Well => texts["reading well"],
        SourceCondition.Paused => texts["paused"],
        _ => texts["retired"],
    };

    public static string Of(this HubTexts texts, SourceTrait trait) => trait switch
    {
        SourceTrait.Unreliable => texts["more than a tenth of passes failed"],
        SourceTrait.Slow => texts["answers in five seconds and more"],
        SourceTrait.OffTopic => texts["half and more is not about AI"],
        SourceTrait.Quiet => texts["nothing in two weeks"],
        _ => texts["ten articles a day and more"],
    };

    public static string Of(this HubTexts texts, FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Content => texts["read"],
        FetchOutcome.NotModified => texts["nothing new"],
        FetchOutcome.RetryLater => texts["asked to wait"],
        FetchOutcome.Gone => texts["gone"],
        FetchOutcome.Moved => texts["moved"],
        _ => texts["not readable"],
    };

    public static string Of(this HubTexts texts, Doubt doubt) => doubt switch
    {
        Doubt.Held => texts["Waiting for an editor"],
        Doubt.OffTopic => texts["Not about AI"],
        _ => texts["Judged by editors"],
    };

    public static string Of(this HubTexts texts, ArticleState state) => state switch
    {
        ArticleState.Shown => texts["Readers see it."],
        ArticleState.Held => texts["It waits for an editor; readers do not see it."],
        ArticleState.OffTopic => texts["It is not about AI; readers do not see it."],
        ArticleState.Expired => texts["It is older than what is kept; only its address and headline are remembered."],
        ArticleState.Withdrawn => texts["Its source was deleted; for seven days it can be brought back."],
        ArticleState.Hidden => texts["It is hidden from readers."],
        _ => texts["It was taken down for good."],
    };

    public static string Of(this HubTexts texts, PageKind kind) => kind switch
    {
        PageKind.NotRead => texts["nothing: it was not read"],
        PageKind.Article => texts["an article"],
        PageKind.Paywall => texts["an article for subscribers"],
        PageKind.Consent => texts["a question about cookies"],
        PageKind.Challenge => texts["a test for robots"],
        PageKind.Empty => texts["a page without text"],
        _ => texts["a list of articles"],
    };

    /// <summary>What happened, before the name of what it happened to. An action that is not known stands as it is.</summary>
    public static string Action(this HubTexts texts, string action) => action switch
    {
        "source.imported" => texts["Sources imported"],
        "source.added" => texts["Source added"],
        "source.edited" => texts["Source changed"],
        "source.paused" => texts["Source paused"],
        "source.resumed" => texts["Source resumed"],
        "source.retired" => texts["Source retired"],
        "source.token" => texts["Token made"],
        "source.moved" => texts["Source moved"],
        "source.group" => texts["Folder of sources set"],
        "source.role" => texts["Who speaks in sources set"],
        "source.deleted" => texts["Source deleted"],
        "article.relevance" => texts["Relevance of an article judged"],
        "articles.reread" => texts["Articles to be read again"],
        "articles.reread-stopped" => texts["Reading again stopped"],
        "article.apart" => texts["Article taken out of a story"],
        "article.disclosure" => texts["Disclosure of an article set"],
        "source.disclosure" => texts["Disclosure of a source set"],
        "setting.changed" => texts["Setting changed"],
        "user.admin-added" => texts["Admin added"],
        "user.invited" => texts["Invited"],
        "user.uninvited" => texts["Invitation taken back"],
        "user.joined" => texts["Invitation accepted"],
        "user.unlocked" => texts["Account unlocked"],
        "user.sessions-ended" => texts["Sessions ended"],
        "user.removed" => texts["Account removed"],
        "user.password-reset" => texts["Password reset"],
        "user.locked" => texts["Account locked"],
        "user.passkey-added" => texts["Passkey made"],
        "user.passkey-removed" => texts["Passkey removed"],
        "user.factor-on" => texts["Second factor turned on"],
        "user.factor-off" => texts["Second factor turned off"],
        "user.factor-codes" => texts["New codes for a lost app"],
        "user.factor-code-used" => texts["Code for a lost app used"],
        "user.signed-in" => texts["Signed in"],
        "user.signed-out" => texts["Signed out"],
        "user.refused" => texts["Sign-in refused"],
        "comment.approved" => texts["Comment let through"],
        "comment.spam" => texts["Comment called spam"],
        "comment.deleted" => texts["Comment deleted"],
        "report.done" => texts["Report followed"],
        "report.declined" => texts["Report declined"],
        _ => texts.Decision(action) ?? action,
    };

    /// <summary>What an admin can do about an address that cannot be read.</summary>
    public static string Remedy(this HubTexts texts, FaultKind fault) => fault switch
    {
        FaultKind.Dns => texts["Check the spelling of the address. If it is right, the site is gone or has a new name."],
        FaultKind.NotFound or FaultKind.Gone => texts["Paste the site's home page instead; its present feed is looked for there."],
        FaultKind.HtmlInsteadOfFeed or FaultKind.Malformed or FaultKind.Empty =>
            texts["No feed was found there. Look on the site for RSS, Atom or Feed, often at the foot of the page, and paste that address."],
        FaultKind.Forbidden or FaultKind.Challenge or FaultKind.Robots =>
            texts["The publisher keeps programs out. Ask for permission, or look for another address of theirs that may be read."],
        FaultKind.Unauthorized => texts["If you have an account there, write the address as https://name:password@host/path."],
        FaultKind.BlockedAddress => texts["If it is on your own network, allow its address with the setting Fetch:AllowAddresses."],
        FaultKind.BlockedPort =>
            texts["Take the port out of the address. If its web server is really there, allow the port with the setting Fetch:AllowPorts."],
        FaultKind.RateLimited or FaultKind.ServerError or FaultKind.Timeout or FaultKind.Refused or FaultKind.Network =>
            texts["Try again in a while; it may be only for now."],
        FaultKind.Stale => texts["Look whether its publisher writes elsewhere now. If it has only fallen silent, nothing needs to be done."],
        FaultKind.Moved => texts["Its old address leads to what looks like another feed. Look at it, and take it only if it is the right one."],
        FaultKind.NoEntries => texts["Nothing needs to be done if it is new. Otherwise look on its site for another feed."],
        FaultKind.Consent => texts["Programs cannot agree to cookies. Look for another address of theirs, often the feed itself under another name."],
        FaultKind.Oversized => texts["Look for a feed of theirs with fewer entries, such as one section's."],
        FaultKind.BadRules => texts["The page has changed. Take the rules that are proposed for it now."],
        FaultKind.BadRedirect => texts["Open the address in a browser, and paste where it ends."],
        FaultKind.Tls => texts["The site's operator has to renew the certificate; until then nothing is read."],
        _ => texts["Open the address in a browser to see what is there."],
    };

    /// <summary>"every 20 min", "every 6 h".</summary>
    public static string Every(this HubTexts texts, TimeSpan interval) => interval < TimeSpan.FromMinutes(90)
        ? texts["every {0} min", (int)interval.TotalMinutes]
        : texts["every {0} h", (int)Math.Round(interval.TotalHours)];

    /// <summary>"now", "in 12 min", "in 3 h", then the moment.</summary>
    public static string Ahead(this HubTexts texts, HubDates dates, DateTimeOffset instant)
    {
        var rest = instant - dates.Now;
        if (rest < TimeSpan.FromMinutes(1)) return texts["now"];
        if (rest < TimeSpan.FromHours(1)) return texts["in {0} min", (int)rest.TotalMinutes];
        return rest < TimeSpan.FromHours(24) ? texts["in {0} h", (int)rest.TotalHours] : dates.Day(instant);
    }

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>"1.2 MB" or "1,2 Mo".</summary>
    public static string Size(this HubTexts texts, long bytes) => bytes switch
    {
        < 1_000_000 => texts["{0:0} kB", bytes / 1e3],
        < 1_000_000_000 => texts["{0:0.#} MB", bytes / 1e6],
        _ => texts["{0:0.##} GB", bytes / 1e9],
    };
}
