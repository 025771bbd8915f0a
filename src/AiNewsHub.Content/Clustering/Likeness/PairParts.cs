namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>What is measured of two articles, in the order in which the parts stand in a row of numbers.</summary>
internal enum PairPart
{
    SamePublisher,
    Days,
    Cosine,
    LeadCosine,
    SharedRarity,
    TitleCover,
    OtherLanguage,
    Length,
    CosineByLength,
    MissingName,
    ToldApart,
    SetApart,
    DaysAcross,
}

/// <summary>The names of the parts in the file of weights, and what each is.</summary>
internal static class PairParts
{
    public const int Count = (int)PairPart.DaysAcross + 1;

    /// <summary>By part: its name in the file, what it measures, and the weight it is taken to have where the labelled news hardly shows it.</summary>
    public static IReadOnlyList<(string Name, string Meaning, double Expected)> All { get; } =
    [
        ("same-publisher", "1 where both are of one publisher: it seldom tells an event twice", 0),
        ("days", "log(1 + days between them)", 0),
        ("cosine", "cosine of all terms weighted by rarity, headline 2.5 times", 0),
        ("lead-cosine", "the same of headline and lead alone", 0),
        ("shared-rarity", "log(1 + the summed rarity of all terms that both have)", 0),
        ("title-cover", "how much of each headline the other article has, the less covered of the two", 0),
        ("other-language", "1 where they are in two languages", 0),
        ("length", "log(1 + words of the shorter one)", 0),
        ("cosine-by-length", "cosine times length: short texts that tell of one event share fewer words", 0),
        ("missing-name", "each headline names or numbers what the other article does not have: the rarity of the rarest, the lesser of the two", 0),
        ("told-apart", "both headlines have amounts (1), versions or numbers of cases (3), firms or products (3), and neither article any of the other's", -2),
        ("set-apart", "1 where one says that it is about another matter", -1.5),
        ("days-across", "days where they are in two languages, else 0: news takes its time across a border", 0),
    ];
}
