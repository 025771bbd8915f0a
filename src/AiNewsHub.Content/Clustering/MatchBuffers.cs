namespace AiNewsHub.Content.Clustering;

/// <summary>What matching one article writes down on its way; used again for the next.</summary>
internal sealed class MatchBuffers
{
    private int[] _places = [];
    private double[] _shared = [];
    private (int Number, double Weight)[] _terms = [];

    /// <summary>The articles that share anything with the one that is matched, by their number.</summary>
    public List<int> Sharing { get; } = [];

    /// <summary>The articles that were compared, and how alike they are.</summary>
    public List<(WindowArticle Article, double Score)> Compared { get; } = [];

    /// <summary>By number of a term its place among the article's own terms and one, 0 where it has none; all 0 between two matches.</summary>
    public int[] PlacesFor(int terms) => AtLeast(ref _places, terms);

    /// <summary>How much each of so many articles of the window shares with the one that is matched; all 0 between two matches.</summary>
    public double[] SharedFor(int articles) => AtLeast(ref _shared, articles);

    /// <summary>The article's own terms by their number in the window, and what it makes of each.</summary>
    public Span<(int Number, double Weight)> TermsFor(int terms) => AtLeast(ref _terms, terms).AsSpan(0, terms);

    private static T[] AtLeast<T>(ref T[] room, int length)
    {
        if (room.Length < length) room = new T[length + (length / 2) + 256];
        return room;
    }
}
