using AiNewsHub.Content.Text;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>A story that new articles may still join, with what counts of its coverage.</summary>
internal sealed class OpenStory(Story row)
{
    /// <summary>As stored, or about to be; identity 0 until then.</summary>
    public Story Row { get; } = row;

    public List<Coverage> Coverage { get; } = [];

    /// <summary>Whether editors have hidden or locked it: nothing is joined with it then.</summary>
    public bool IsSettled => Row.IsHidden || Row.IsLocked;

    /// <summary>Begun in the transaction under way.</summary>
    public bool IsNew { get; set; }

    /// <summary>How many of its articles can still be matched.</summary>
    public int InWindow { get; set; }

    /// <summary>Under which it was known before, as stories that it took in.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>The story that took this one in, or null.</summary>
    public OpenStory? Target { get; set; }

    /// <summary>The story that this one is by now, after the merges.</summary>
    public OpenStory Now
    {
        get
        {
            var now = this;
            while (now.Target is { } target) now = target;
            return now;
        }
    }

    /// <summary>A story that begins with this article.</summary>
    /// <param name="article">With its source's identity.</param>
    /// <param name="identity">What tells it from others of its source.</param>
    public static OpenStory For(Article article, string identity) => new(new()
    {
        Slug = Slug(article, identity),
        FirstSeenAt = article.ShownAt,
        LastSeenAt = article.ShownAt,
    });

    /// <summary>The row as it is with its first article, which is not stored yet: without a lead.</summary>
    public void Begin(Coverage first, DateTimeOffset now)
    {
        StoryRanker.Settle(Row, [first], now);
        Row.LeadArticleId = null;
        IsNew = true;
    }

    /// <summary>Brings the row up to what its coverage says now.</summary>
    public void Settle(DateTimeOffset now) => StoryRanker.Settle(Row, Coverage, now);

    /// <summary>The same letters under another headline.</summary>
    public static string Renamed(string slug, string title) => $"{Slugs.Make(title)}-{slug[(slug.LastIndexOf('-') + 1)..]}";

    /// <summary>The headline, with a few letters of the entry's own identity: many headlines are "Weekly links".</summary>
    private static string Slug(Article article, string own)
    {
        const string letters = "abcdefghijkmnpqrstuvwxyz23456789";
        var identity = (ulong)EntryHash.Of($"{article.SourceId} {own}");
        Span<char> suffix = stackalloc char[7];
        for (var i = 0; i < suffix.Length; i++, identity >>= 5) suffix[i] = letters[(int)(identity & 31)];
        return $"{Slugs.Make(article.Title)}-{suffix}";
    }
}
