using System.Text.Json;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>The real stream, whole, against floors a little below what was measured.</summary>
public sealed class RealStoriesTests
{
    private static readonly Lazy<List<GoldLine>> _stream = new(() => [.. SharedCorpora.Lines("real", "stream.dev.jsonl")
        .Select(line => JsonSerializer.Deserialize<GoldLine>(line, JsonSerializerOptions.Web)!)]);

    [Fact]
    public void StoriesOfARealStreamAreOneEventEach()
    {
        var events = SharedCorpora.Lines("real", "stories.dev.jsonl").Where(line => !line.GetProperty("skip").GetBoolean())
            .ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("cluster").GetString()!);
        var placed = Placing.All(_stream.Value);
        Assert.InRange(BCubed(events, events.Keys.ToDictionary(id => id, id => placed[id].Story)), 0.93, 1);
    }

    [Fact]
    public void HeadlinesAloneMakeStoriesOfOneEvent()
    {
        List<JsonElement> lines = [.. SharedCorpora.Lines("cluster", "uci", "articles.jsonl")];
        var events = lines.ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("cluster").GetString()!);
        var placed = Placing.All(lines.Select(line => new GoldLine
        {
            Id = line.GetProperty("id").GetString()!,
            Title = line.GetProperty("title").GetString()!,
            Text = "",
            Source = line.GetProperty("publisher").GetString(),
            Published = line.GetProperty("published").GetDateTimeOffset(),
            Url = line.GetProperty("url").GetString(),
        }));
        var stories = events.Keys.ToDictionary(id => id, id => placed[id].Story);
        Assert.InRange(BCubed(events, stories), 0.64, 1);
        var largest = events.Keys.GroupBy(id => stories[id]).OrderByDescending(story => story.Count()).Take(10);
        Assert.All(largest, story => Assert.InRange(story.GroupBy(id => events[id]).Max(happened => happened.Count()) / (double)story.Count(), 0.9, 1));
    }

    [Fact]
    public void AnotherOrderGivesMostlyTheSameStories()
    {
        // Of each hour the last comes first: as when feeds are read in another order.
        var other = _stream.Value.OrderBy(article => article.Published!.Value.ToUnixTimeSeconds() / 3600)
            .ThenByDescending(article => article.Id, StringComparer.Ordinal);
        var one = Placing.All(_stream.Value).ToDictionary(pair => pair.Key, pair => pair.Value.Story);
        var two = Placing.All(other).ToDictionary(pair => pair.Key, pair => pair.Value.Story);
        Assert.InRange(BCubed(one, two), 0.96, 1);
    }

    private static double BCubed(Dictionary<string, string> meant, Dictionary<string, string> found)
    {
        var sizes = found.Values.CountBy(story => story).ToDictionary();
        var wanted = meant.Values.CountBy(story => story).ToDictionary();
        double precision = 0, recall = 0;
        foreach (var ((story, happened), both) in meant.CountBy(pair => (found[pair.Key], pair.Value)))
        {
            precision += both * both / (double)sizes[story];
            recall += both * both / (double)wanted[happened];
        }

        return 2 * precision * recall / (precision + recall) / meant.Count;
    }
}
