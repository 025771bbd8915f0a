using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>The gold stories, whole, in order of time, against the wishes of the project.</summary>
public sealed class GoldStoriesTests
{
    private static readonly List<GoldLine> _articles = [.. GoldFile.Lines("stories.dev.jsonl").OrderBy(article => article.Published)];
    private static readonly Dictionary<string, (string Story, StoryMatch Match)> _placed = Placing.All(_articles);

    [Fact]
    public void JoinsWhatTellsOfOneEvent()
    {
        var found = _articles.GroupBy(article => _placed[article.Id].Story).ToDictionary(group => group.Key, group => group.Count());
        var meant = _articles.GroupBy(article => article.Cluster!).ToDictionary(group => group.Key, group => group.Count());
        double precision = 0, recall = 0;
        foreach (var both in _articles.GroupBy(article => (article.Cluster, _placed[article.Id].Story)))
        {
            precision += both.Count() * both.Count() / (double)found[both.Key.Story];
            recall += both.Count() * both.Count() / (double)meant[both.Key.Cluster!];
        }
        precision /= _articles.Count;
        recall /= _articles.Count;
        Assert.InRange(2 * precision * recall / (precision + recall), 0.90, 1);
    }

    [Fact]
    public void JoinsAcrossLanguages()
    {
        var pairs = (from one in _articles
                     from other in _articles
                     where string.CompareOrdinal(one.Id, other.Id) < 0 && one.Cluster == other.Cluster && one.Language != other.Language
                     select _placed[one.Id].Story == _placed[other.Id].Story).ToList();
        Assert.True(pairs.Count(joined => joined) >= pairs.Count * 0.75, $"{pairs.Count(joined => joined)} of {pairs.Count}");
    }

    [Fact]
    public void NeverSwallowsARoundUp()
    {
        var roundUps = GoldFile.Lines("stories.dev.notes.jsonl").Where(note => note.Case == "round-up").Select(note => _placed[note.Id].Story).ToHashSet();
        Assert.DoesNotContain(_articles.GroupBy(article => _placed[article.Id].Story), story => story.Count() > 1 && roundUps.Contains(story.Key));
    }

    [Fact]
    public void KeepsTwinsApart()
    {
        var joined = GoldFile.Lines("stories.dev.notes.jsonl").Where(note => note is { Case: "must-not-merge", Arguable: false })
            .Where(note => note.Members[0].Any(one => note.Members[1].Any(other => _placed[one].Story == _placed[other].Story)));
        Assert.Empty(joined.Select(note => string.Join(' ', note.Members[0])));
    }

    [Fact]
    public void KnowsCopiesAndRewrites()
    {
        var meant = GoldFile.Lines("stories.dev.notes.jsonl").Where(note => note.CopyOf is not null).ToList();
        var right = meant.Count(note => _placed[note.Id].Match.CopyOf == note.CopyOf);
        var said = _placed.Values.Count(place => place.Match.CopyOf is not null);
        Assert.True(right >= meant.Count * 0.85 && said <= meant.Count + 2, $"{right} of {meant.Count}, {said} said");
    }
}
