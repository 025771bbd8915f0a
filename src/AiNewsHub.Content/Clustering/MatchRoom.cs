namespace AiNewsHub.Content.Clustering;

/// <summary>What matching one article writes down on its way; used again for the next.</summary>
internal sealed class MatchRoom
{
    private int[] _places = [];

    /// <summary>How much each article of the window shares with the one that is matched; empty between two matches.</summary>
    public Dictionary<int, double> Shared { get; } = [];

    /// <summary>The articles that were compared, and how alike they are.</summary>
    public List<(WindowArticle Article, double Score)> Compared { get; } = [];

    /// <summary>By number of a term its place among the article's own terms and one, 0 where it has none; all 0 between two matches.</summary>
    public int[] PlacesFor(int terms)
    {
        if (_places.Length < terms) _places = new int[terms + (terms / 2) + 1024];
        return _places;
    }
}
