using AiNewsHub.Content.Clustering.Likeness;

namespace AiNewsHub.Content.Clustering;

/// <summary>What matching one article writes down on its way; used again for the next.</summary>
internal sealed class MatchBuffers
{
    private int[] _places = [];
    private float[] _shared = [];
    private bool[] _sharedTerms = [];
    private OwnTerm[] _terms = [];

    /// <summary>The articles that were compared, and how alike they are.</summary>
    public List<Compared> Compared { get; } = [];

    /// <summary>The stories of those, the most probable first.</summary>
    public List<StoryLikeness> Stories { get; } = [];

    /// <summary>What is found so far.</summary>
    public StoryMatch Best { get; set; } = StoryMatch.None;

    /// <summary>By number of a term its place among the article's own terms and one, 0 where it has none; all 0 between two matches.</summary>
    public int[] PlacesFor(int terms) => AtLeast(ref _places, terms);

    /// <summary>How much each of so many articles of the window shares with the one that is matched; all 0 between two matches.</summary>
    public float[] SharedFor(int articles) => AtLeast(ref _shared, articles);

    /// <summary>The article's own terms by their number in the window, and what it makes of each.</summary>
    public Span<OwnTerm> TermsFor(int terms) => AtLeast(ref _terms, terms).AsSpan(0, terms);

    /// <summary>Which of the article's own terms the other has, too; all false between two comparisons.</summary>
    public bool[] SharedTermsFor(int terms) => AtLeast(ref _sharedTerms, terms);

    private static T[] AtLeast<T>(ref T[] room, int length)
    {
        if (room.Length < length) room = new T[length + (length / 2) + 256];
        return room;
    }
}
