using System.Globalization;
using System.Security;

namespace AiNewsHub.Core.Tests.Seams;

/// <summary>Feeds as a publisher would write them.</summary>
public static class Rss
{
    public sealed record Item(string Id, string Title, string? Link = null, string? Text = null, DateTimeOffset? Published = null);

    public static string Feed(params IEnumerable<Item> items) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Feed</title><link>https://site.example/</link><description/>
        {string.Concat(items.Select(Write))}
        </channel></rss>
        """;

    private static string Write(Item item)
    {
        var date = item.Published is { } at ? $"<pubDate>{at.ToString("r", CultureInfo.InvariantCulture)}</pubDate>" : "";
        var link = item.Link ?? $"https://site.example/{item.Id}";
        var text = item.Text ?? $"The laboratory published {item.Title} today, with weights and a paper.";
        return $"""
            <item><guid isPermaLink="false">{SecurityElement.Escape(item.Id)}</guid><title>{SecurityElement.Escape(item.Title)}</title>
            <link>{SecurityElement.Escape(link)}</link>{date}<description>{SecurityElement.Escape(text)}</description></item>
            """;
    }
}
