using AiNewsHub.Core.Articles;

namespace AiNewsHub.Core.Stories;

/// <summary>How many publishers are in a story, and what they are to it: each counts once, as the best it is.</summary>
/// <param name="Publishers">All of them.</param>
/// <param name="OnTheirOwn">Those with a report that is neither a copy nor a party's own word, and names nobody it is based on.</param>
/// <param name="NamingOthers">Those whose reports all name somebody.</param>
/// <param name="Parties">Those that speak of themselves.</param>
/// <param name="Repeating">Those that only repeat others.</param>
public sealed record StoryIndependence(int Publishers, int OnTheirOwn, int NamingOthers, int Parties, int Repeating)
{
    public static StoryIndependence Of(StoryTimeline story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var publishers = story.Entries.SelectMany(entry => entry.Copies.Prepend(entry.Article)).GroupBy(article => article.PublisherId)
            .Select(own => own.Min(What)).ToList();
        return new(
            publishers.Count,
            publishers.Count(what => what == Place.Own),
            publishers.Count(what => what == Place.Named),
            publishers.Count(what => what == Place.Party),
            publishers.Count(what => what == Place.Copy));
    }

    private static Place What(ArticleRow article) => article switch
    {
        { CopyOfId: not null } => Place.Copy,
        { IsAnnouncement: true } => Place.Party,
        { Via.Count: > 0 } => Place.Named,
        _ => Place.Own,
    };

    private enum Place
    {
        Own,
        Named,
        Party,
        Copy,
    }
}
