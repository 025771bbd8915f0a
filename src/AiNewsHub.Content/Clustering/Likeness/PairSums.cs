using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>A term of the article that is compared: its number in the window (-1 where nobody has it), and its weights times its rarity.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct OwnTerm(int number, StoryTermKind kind, bool inTitle, double weight, double lead, double rarity)
{
    public int Number { get; } = number;
    public StoryTermKind Kind { get; } = kind;
    public bool InTitle { get; } = inTitle;
    public double Weight { get; } = weight * rarity;
    public double Lead { get; } = lead * rarity;
    public double Rarity { get; } = rarity;
    public bool IsOfName { get; init; }
}

/// <summary>What the terms of one article add up to: the squares of their weights, and the rarity of its headline.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ArticleSums
{
    public double Norm { get; private set; }
    public double LeadNorm { get; private set; }
    public double Title { get; private set; }

    public void Add(double weight, double lead, double title)
    {
        Norm += weight * weight;
        LeadNorm += lead * lead;
        Title += title;
    }

    public readonly ArticleSums With(ArticleSums more) => new() { Norm = Norm + more.Norm, LeadNorm = LeadNorm + more.LeadNorm, Title = Title + more.Title };

    public readonly ArticleSums Less(ArticleSums part) => new() { Norm = Norm - part.Norm, LeadNorm = LeadNorm - part.LeadNorm, Title = Title - part.Title };

    /// <summary>With each weight so much less.</summary>
    public readonly ArticleSums Times(double share) => new() { Norm = Norm * share * share, LeadNorm = LeadNorm * share * share, Title = Title * share };
}

/// <summary>What two articles share.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SharedSums
{
    private ArticleSums _words;

    /// <summary>Our side of the words of one language that both have.</summary>
    public readonly ArticleSums Words => _words;
    public double Dot { get; private set; }
    public double LeadDot { get; private set; }
    public double Rarity { get; private set; }

    /// <summary>Of what is no name nor a part of one: what happened.</summary>
    public double HappenedRarity { get; private set; }
    public double OurTitle { get; private set; }
    public double TheirTitle { get; private set; }

    public void Add(in OwnTerm own, in WindowTerm term, double weight, double lead, double rarity)
    {
        Dot += own.Weight * weight;
        LeadDot += own.Lead * lead;
        if (own.Kind == StoryTermKind.Word) _words.Add(own.Weight, own.Lead, own.InTitle ? own.Rarity : 0);
        if (own.Kind is not (StoryTermKind.Rounded or StoryTermKind.Topic)) Rarity += rarity;
        if (TellsWhatHappened(own.Kind) && !own.IsOfName && !term.IsOfName) HappenedRarity += rarity;
        if (own.InTitle) OurTitle += rarity;
        if (term.InTitle) TheirTitle += rarity;
    }

    private static bool TellsWhatHappened(StoryTermKind kind) =>
        kind is StoryTermKind.Word or StoryTermKind.Concept or StoryTermKind.Number or StoryTermKind.Code;
}

/// <summary>What a headline tells its event apart by, and how much of that the other article has.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Marks
{
    private Mark _amounts;
    private Mark _codes;
    private Mark _entities;

    public void Add(StoryTermKind kind, bool shared)
    {
        if (kind == StoryTermKind.Number) _amounts.Add(shared);
        else if (kind == StoryTermKind.Code) _codes.Add(shared);
        else if (kind == StoryTermKind.Entity) _entities.Add(shared);
    }

    /// <summary>1 where the amounts are all others, 3 where the versions and numbers of cases are, 3 where all that are named are: two firms do not tell one
    /// event.</summary>
    public readonly int Apart(Marks other)
    {
        const int amounts = 1, codes = 3, entities = 3;
        return (_amounts.IsApart && other._amounts.IsApart ? amounts : 0) + (_codes.IsApart && other._codes.IsApart ? codes : 0)
            + (_entities.IsApart && other._entities.IsApart ? entities : 0);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Mark
    {
        private int _count;
        private int _shared;

        public readonly bool IsApart => _count > 0 && _shared == 0;

        public void Add(bool shared)
        {
            _count++;
            if (shared) _shared++;
        }
    }
}
