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
    NamesAlone,
    NamesAloneAcross,
    Window,
    NothingElseAcross,
}

/// <summary>The names of the parts in the file of weights, and what each is.</summary>
internal static class PairParts
{
    public const int Count = (int)PairPart.NothingElseAcross + 1;

    /// <summary>
    /// By part: its name in the file, what it measures, and the weight it is taken to have where the labelled news hardly shows it.
    /// A rule has that weight and is kept from the fit, which would make up for it elsewhere.
    /// </summary>
    public static IReadOnlyList<(string Name, string Meaning, double Expected, bool IsRule)> All { get; } =
    [
        ("same-publisher", "1 where both are of one publisher: it seldom tells an event twice", 0, false),
        ("days", "log(1 + days between them)", 0, false),
        ("cosine", "cosine of all terms weighted by rarity, headline 2.5 times", 0, false),
        ("lead-cosine", "the same of headline and lead alone", 0, false),
        ("shared-rarity", "log(1 + the summed rarity of all terms that both have)", 0, false),
        ("title-cover", "how much of each headline the other article has, the less covered of the two", 0, false),
        ("other-language", "1 where they are in two languages", 0, false),
        ("length", "log(1 + words of the shorter one)", 0, false),
        ("cosine-by-length", "cosine times length: short texts that tell of one event share fewer words", 0, false),
        ("missing-name", "each headline names or numbers what the other article does not have: the rarity of the rarest, the lesser of the two", 0, false),
        ("told-apart", "both headlines have amounts (1), versions or numbers of cases (3), firms or products (3), and neither article any of the other's", -2,
            false),
        ("set-apart", "1 where one says that it is about another matter", -1.5, false),
        ("days-across", "days where they are in two languages, else 0: news takes its time across a border", 0, false),
        ("names-alone", "what is missing to 2 of log(1 + the summed rarity of what both have and is no name nor part of one): a firm they share is no event",
            0, false),
        ("names-alone-across", "the same where they are in two languages, else 0: names are what two languages share anyway", -1.5, true),
        ("window", "log(1 + thousands of articles they are found among): among many one is alike by chance", 0, false),
        ("nothing-else-across", "1 where they are in two languages and share nothing but names, less where it is known how usual those are", -2, true),
    ];
}
