using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Demo;

/// <summary>How a sample site offers its articles to machines.</summary>
internal enum DemoOffer
{
    RssSummaries,
    RssFullText,
    RssExcerpts,
    AtomSummaries,
    JsonFeed,
    NoFeed,
    BrokenFeed,
}

/// <summary>One sample site; its articles and pages are the files of the same key beside this folder.</summary>
internal sealed record DemoSite(
    string Key, string Name, string Tagline, string Language, DemoOffer Offer, string FeedPath, SourceRole Role, FullTextPermission FullText)
{
    public static readonly IReadOnlyList<DemoSite> All =
    [
        new("modelwire", "Model Wire", "What the AI industry did today, told plainly.", "en", DemoOffer.AtomSummaries, "/atom.xml", SourceRole.Press,
            FullTextPermission.Full),
        new("courrier-ia", "Le Courrier de l’IA", "L’intelligence artificielle, avec le sens de la mesure", "fr", DemoOffer.RssSummaries, "/rss.xml",
            SourceRole.Press, FullTextPermission.Full),
        new("fab-and-rack", "Fab & Rack", "The rooms where the models live", "en", DemoOffer.NoFeed, "/", SourceRole.Press, FullTextPermission.Full),
        new("open-bench", "Open Bench", "We measure. You may check.", "en", DemoOffer.JsonFeed, "/feed.json", SourceRole.Research, FullTextPermission.Full),
        new("plain-weights", "Plain Weights", "A letter about machines, by people", "en", DemoOffer.RssFullText, "/feed", SourceRole.Newsletter,
            FullTextPermission.Full),
        new("machines-du-matin", "Machines du matin", "L’actualité technologique au réveil", "fr", DemoOffer.RssExcerpts, "/feed/", SourceRole.Press,
            FullTextPermission.Full),
        new("altiplano-labs", "Altiplano Labs", "Open models from Grenoble", "en", DemoOffer.RssSummaries, "/newsroom/rss.xml", SourceRole.Vendor,
            FullTextPermission.Full),
        new("lettre-du-reglement", "La Lettre du règlement", "Le droit de l’intelligence artificielle, en pratique", "fr", DemoOffer.AtomSummaries,
            "/fil.atom", SourceRole.Newsletter, FullTextPermission.Excerpt),
        new("night-shift", "The Night Shift", "A feed that is out of order", "en", DemoOffer.BrokenFeed, "/feed.xml", SourceRole.Press,
            FullTextPermission.Excerpt),
    ];

    /// <summary>Names under .example are reserved (RFC 2606), so none of these can ever be a real site.</summary>
    public string Host => Key + ".example";

    public string Address(string path) => $"http://{Host}{path}";
}
