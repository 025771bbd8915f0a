using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Texts;

/// <summary>The hub's own values in words.</summary>
public static class EnumWords
{
    public static string Of(this HubTexts texts, ArticleKind kind) => kind switch
    {
        ArticleKind.Report => texts["report"],
        ArticleKind.Announcement => texts["announcement"],
        ArticleKind.PressRelease => texts["press release"],
        ArticleKind.Paper => texts["paper"],
        ArticleKind.Opinion => texts["opinion"],
        ArticleKind.Newsletter => texts["newsletter"],
        _ => texts["other"],
    };

    /// <summary>What a figure is of, by the keys of the content's <c>quantities.txt</c>.</summary>
    public static string Quantity(this HubTexts texts, string key) => key switch
    {
        "raised" => texts["money raised"],
        "valuation" => texts["valuation"],
        "price" => texts["price"],
        "fine" => texts["fine"],
        "investment" => texts["investment"],
        "revenue" => texts["revenue"],
        "loss" => texts["loss"],
        "profit" => texts["profit"],
        "damages" => texts["damages"],
        _ => key,
    };

    public static string Of(this HubTexts texts, SourceRole role) => role switch
    {
        SourceRole.Press => texts["press"],
        SourceRole.Vendor => texts["vendor"],
        SourceRole.Research => texts["research"],
        SourceRole.Newsletter => texts["newsletter"],
        _ => texts["community"],
    };

    public static string Of(this HubTexts texts, SourceScope scope) => scope switch
    {
        SourceScope.All => texts["everything: it is about AI"],
        SourceScope.Filtered => texts["only what is about AI"],
        _ => texts["only what an editor lets through"],
    };

    public static string Of(this HubTexts texts, TagKind kind) => kind switch
    {
        TagKind.Company => texts["Companies"],
        TagKind.Model => texts["Models"],
        TagKind.Person => texts["People"],
        TagKind.Product => texts["Products"],
        TagKind.Hardware => texts["Hardware"],
        TagKind.Topic => texts["Topics"],
        _ => texts["Places"],
    };

    /// <summary>Why a source cannot be read, as a sentence for somebody who does not run it.</summary>
    public static string Of(this HubTexts texts, FaultKind fault) => fault switch
    {
        FaultKind.None => texts["It could be read."],
        FaultKind.Dns => texts["Its name was not found on the network."],
        FaultKind.Tls => texts["Its certificate is not valid, so nobody can tell that it is the real site."],
        FaultKind.Refused => texts["Its server refused the connection."],
        FaultKind.Timeout => texts["Its server did not answer in time."],
        FaultKind.Unauthorized => texts["It asks for a name and a password."],
        FaultKind.Forbidden => texts["Its server does not let us in."],
        FaultKind.Challenge => texts["It wants to see that a human is reading, which we are not."],
        FaultKind.NotFound => texts["Nothing is at its address any more."],
        FaultKind.Gone => texts["Its publisher says it is gone for good."],
        FaultKind.ServerError => texts["Its server has a fault of its own."],
        FaultKind.RateLimited => texts["It asked us to come back later."],
        FaultKind.HtmlInsteadOfFeed => texts["Its address gives a web page where a feed should be."],
        FaultKind.Malformed => texts["What it sends cannot be read as a feed."],
        FaultKind.Empty => texts["Its server answers with nothing."],
        FaultKind.NoEntries => texts["It is a feed, but has no entries."],
        FaultKind.Consent => texts["It asks for consent to cookies before it shows anything."],
        FaultKind.Stale => texts["It has published nothing for much longer than usual."],
        FaultKind.Moved => texts["It has moved to another address."],
        FaultKind.Oversized => texts["It sends more than we take."],
        FaultKind.Robots => texts["Its publisher does not want it to be read by programs."],
        FaultKind.BlockedAddress => texts["Its address leads into a private network, where we do not go."],
        FaultKind.BlockedPort => texts["Its address names a port of another protocol, such as mail or chat, which we do not ask."],
        FaultKind.BadRedirect => texts["It sends us on to an address that cannot be followed."],
        FaultKind.BadRules => texts["The rules for reading its page find nothing there."],
        _ => texts["It could not be reached over the network."],
    };

    /// <summary>What many sources have in common, after their number.</summary>
    public static string OfMany(this HubTexts texts, FaultKind fault) => fault switch
    {
        FaultKind.Dns => texts["names cannot be resolved"],
        FaultKind.Refused => texts["connections are refused"],
        FaultKind.Timeout => texts["there is no answer in time"],
        _ => texts["there is no way over the network"],
    };

    /// <summary>A summand of a rank. Keys that are not known yet stand as they are.</summary>
    public static string Of(this HubTexts texts, RankPart part) => part.Key switch
    {
        "freshness" => texts["freshness"],
        "publishers" => texts["independent publishers"],
        "relevance" => texts["how much it is about AI"],
        "announcement" => texts["confirmed by an announcement"],
        var key => key,
    };

    /// <summary>The name of a language in the language of the interface.</summary>
    public static string Language(this HubTexts texts, string code)
    {
        ArgumentNullException.ThrowIfNull(texts);
        try
        {
            return CultureInfo.GetCultureInfo(code).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    /// <summary>Why a picture could not be had, as one sentence.</summary>
    public static string Of(this HubTexts texts, ImageFault fault) => fault switch
    {
        ImageFault.None => texts["It is here."],
        ImageFault.Unreachable => texts["Its server does not answer as it should; it is asked again later."],
        ImageFault.NotGiven => texts["Its server does not give it to us."],
        ImageFault.Robots => texts["The robots.txt of its server keeps us away."],
        ImageFault.Withheld => texts["Its publisher does not want it shown elsewhere."],
        ImageFault.BlockedAddress => texts["Its address leads inside a network."],
        ImageFault.NotAPicture => texts["It is no picture made of pixels, or of a kind that is not read here (SVG, AVIF)."],
        ImageFault.TooLarge => texts["It has too many bytes."],
        ImageFault.TooManyPixels => texts["It has too many pixels."],
        ImageFault.Damaged => texts["It is cut off or damaged."],
        _ => texts["It is too small or too long to be shown."],
    };
}
