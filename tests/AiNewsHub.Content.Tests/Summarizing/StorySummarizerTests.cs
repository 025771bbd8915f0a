using AiNewsHub.Content.Summarizing;

namespace AiNewsHub.Content.Tests.Summarizing;

public sealed class StorySummarizerTests
{
    private static readonly StoryReport First = new(1, "Harbourlight buys chip maker Tessel for $900 million", """
        By Ann Carter
        Harbourlight has agreed to buy the chip maker Tessel for $900 million, the two companies said on Monday.
        Photo: Harbourlight's office in Lyon.
        The purchase gives Harbourlight the 210 engineers of Tessel and a factory near Grenoble.
        Sign up for our newsletter to get the news of Harbourlight and Tessel every day.
        It is the largest of the year.
        What will the regulators say of Harbourlight and Tessel and their purchase?
        """) { Language = "en", Publisher = "daily wire" };

    private static readonly StoryReport Second = new(2, "Tessel sold to Harbourlight", """
        Harbourlight will pay $900 million for Tessel, the chip maker that supplies most European carmakers with sensors.
        "We looked for a partner with patience and found one," said Mara Voss, the chief executive of Tessel.
        The European Commission has to approve the purchase of Tessel before Harbourlight can close it in September.
        """) { Language = "en", Publisher = "evening post" };

    [Fact]
    public void TheSummaryIsOfSentencesThatStandAlone()
    {
        var summary = StorySummarizer.Summarize([First, Second]).Summary;
        Assert.InRange(summary.Count, 3, 5);
        Assert.Equal([1L, 2L], summary.Select(sentence => sentence.ArticleId).Distinct().Order());
        Assert.All(summary, sentence => Assert.Contains(sentence.Text, (sentence.ArticleId == 1 ? First : Second).Text, StringComparison.Ordinal));
        Assert.DoesNotContain(summary, sentence => sentence.Text.Contains("newsletter", StringComparison.Ordinal)
            || sentence.Text.StartsWith("By ", StringComparison.Ordinal)
            || sentence.Text.StartsWith("Photo", StringComparison.Ordinal) || sentence.Text.StartsWith("It ", StringComparison.Ordinal)
                || sentence.Text.EndsWith('?'));
    }

    [Fact]
    public void ADateLineIsNotShown() => Assert.StartsWith("Harbourlight has agreed",
        StorySummarizer.Summarize([First with { Text = "LYON, Feb 12 (Reuters) - Harbourlight has agreed to buy the chip maker Tessel for $900 million, both said." }]).Summary[0].Text, StringComparison.Ordinal);

    [Fact]
    public void AnArticleAloneIsSummedUpByItsBeginning()
    {
        Assert.StartsWith("Harbourlight has agreed", StorySummarizer.Summarize([First]).Summary[0].Text, StringComparison.Ordinal);
        Assert.Empty(StorySummarizer.Summarize([First with { Text = "" }]).Summary);
        Assert.Empty(StorySummarizer.Summarize([]).Summary);
    }

    [Fact]
    public void NoMoreOfAnArticleIsShownThanMayBe()
    {
        var none = StorySummarizer.Summarize([First with { Quotable = 0 }, Second with { Quotable = 120 }]);
        Assert.DoesNotContain(none.Summary, sentence => sentence.ArticleId == 1);
        var shown = none.Summary.Sum(sentence => sentence.Text.Length) + none.Quotes.Sum(quote => quote.Text.Length)
            + none.Additions.SelectMany(added => added.Value).Sum(text => text.Length);
        Assert.InRange(shown, 1, 120);
    }

    [Fact]
    public void ALaterArticleAddsWhatNobodySaidAndACopyNothing()
    {
        var late = new StoryReport(3, "Harbourlight and Tessel: unions ask for talks", """
            Harbourlight has agreed to buy the chip maker Tessel for $900 million, the two companies said on Monday.
            The union Solidar asked Harbourlight for a guarantee that the Tessel factory keeps its 140 workers until 2029.
            """) { Language = "en", Publisher = "morning sun", Quotable = 400 };
        var copy = First with { Id = 4, Publisher = "other" };
        // What the summary already shows is not shown twice, so it is looked for among both.
        var contents = StorySummarizer.Summarize([First, Second, late, copy]);
        Assert.Contains(contents.Summary.Where(sentence => sentence.ArticleId == 3).Select(sentence => sentence.Text)
            .Concat(contents.Additions.GetValueOrDefault(3) ?? []), text => text.Contains("Solidar", StringComparison.Ordinal));
        Assert.False(contents.Additions.ContainsKey(4));
        Assert.False(contents.Additions.ContainsKey(1));
    }

    [Theory]
    [InlineData("en", "“We will never sell our customers’ data to anybody,” said Tessel chief executive Mara Voss.", "Mara Voss")]
    [InlineData("en", "Mara Voss founded it. Voss told reporters: “We will never sell our customers’ data to anybody.”", "Mara Voss")]
    [InlineData("en", "Mara Voss, who leads the firm, said that “we will never sell the data of our customers” to anybody.", "Mara Voss")]
    [InlineData("en", "“We will never sell our customers’ data to anybody,” he said on Monday in Lyon.", null)]
    [InlineData("en", "“We will never sell our customers’ data to anybody,” the company said on Monday.", null)]
    [InlineData("en", "The firm's “never sell the data of any customer to anybody” promise made Mara Voss known.", null)]
    [InlineData("fr", "« Nous ne vendrons jamais les données de nos clients », a déclaré Mara Voss à Lyon.", "Mara Voss")]
    [InlineData("fr", "Mara Voss a précisé : « Nous ne vendrons jamais les données de nos clients. »", "Mara Voss")]
    [InlineData("fr", "« Nous ne vendrons jamais les données de nos clients », explique-t-elle.", null)]
    [InlineData("de", "„Wir werden die Daten unserer Kunden niemals verkaufen“, sagte Mara Voss in Köln.", "Mara Voss")]
    public void AQuotationHasASpeakerOrIsNone(string language, string text, string? speaker)
    {
        var quotes = StorySummarizer.Summarize([new(1, "Tessel", text) { Language = language }]).Quotes;
        if (speaker is null) Assert.Empty(quotes);
        else Assert.Equal(speaker, Assert.Single(quotes).Speaker);
    }

    [Theory]
    [InlineData("Tessel raised $40 billion in a round led by Harbourlight.", "Tessel has raised $30 billion in a round led by Harbourlight.", true)]
    [InlineData("Tessel raised $1.03bn in a round led by Harbourlight.", "Tessel has raised about $1 billion in a round led by Harbourlight.", false)]
    [InlineData("Tessel raised $40 billion in a round led by Harbourlight.", "Tessel has raised €30 billion in a round led by Harbourlight.", false)]
    [InlineData("Tessel raised $40 billion at a valuation of $90 billion, Harbourlight said.", "Tessel reached a valuation of $91 billion, Harbourlight said.",
        false)]
    [InlineData("Tessel raised $40 billion in a round led by Harbourlight.", "Tessel previously raised $30 billion in a round led by Harbourlight.", false)]
    [InlineData("Tessel raised $40 billion in a round led by Harbourlight.", "Northlight raised $30 billion for its new centre in Oslo.", false)]
    [InlineData("Tessel will cut 1,200 jobs in Grenoble this spring.", "Tessel is cutting 900 jobs in Grenoble this spring.", true)]
    [InlineData("Tessel will cut 1,012 jobs in Grenoble this spring.", "Tessel is cutting about 1,000 jobs in Grenoble this spring.", false)]
    public void FiguresDisagreeWhereNoRoundingExplainsThem(string one, string other, bool disagree)
    {
        StoryReport[] reports = [new(1, "Tessel", one) { Language = "en", Publisher = "a" }, new(2, "Tessel", other) { Language = "en", Publisher = "b" }];
        var found = StorySummarizer.Summarize(reports).Disagreements;
        Assert.Equal(disagree ? 1 : 0, found.Count);
        Assert.Empty(StorySummarizer.Summarize([reports[0], reports[1] with { Publisher = "a" }]).Disagreements);
        Assert.Empty(StorySummarizer.Summarize([reports[0], reports[1] with { IsAnnouncement = true }]).Disagreements);
    }

    [Fact]
    public void ADisagreementNamesTheFiguresAsTheyAreWritten()
    {
        var found = Assert.Single(StorySummarizer.Summarize(
        [
            new(1, "Tessel", "Tessel raised $40 billion in a round led by Harbourlight.") { Language = "en", Publisher = "a" },
            new(2, "Tessel", "Tessel a levé 30 milliards de dollars lors d’un tour de table mené par Harbourlight.") { Language = "fr", Publisher = "b" },
            new(3, "Tessel", "Tessel has raised $30bn in a round that Harbourlight led.") { Language = "en", Publisher = "c" },
        ]).Disagreements);
        Assert.Equal(("raised", true), (found.Quantity, found.IsKey));
        Assert.Equal(["30 milliards de dollars", "$40 billion"], found.Figures.Select(figure => figure.Written));
        Assert.Equal([2L, 3L], found.Figures[0].ArticleIds);
    }

    [Fact]
    public void HeadlinesThatShareARareNameAreAlike()
    {
        StoryTitle own = new(1, "Tessel recalls 1,900 robots over a weak grip", "en");
        var alike = AlikeTitles.Of(own, [new(2, "How the Tessel recall was found", "en"), new(3, "Robots are sold in more shops", "en"),
            new(4, "A new grip on the market", "en")]);
        Assert.Equal([2L], alike.Keys);
    }
}
