using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;

namespace AiNewsHub.Core.Tests.Articles;

/// <summary>What an address says of an article, where a list goes on, and how much of a text may be shown.</summary>
public sealed class ArticleTextTests
{
    [Theory]
    [InlineData("OpenAI releases GPT-6", "openai-releases-gpt-6")]
    [InlineData("L’Élysée : « non » !", "l-elysee-non")]
    [InlineData("  -- ", "-")]
    [InlineData("", "-")]
    [InlineData("🙂🙂", "-")]
    [InlineData("模型发布", "模型发布")]
    [InlineData("Модель вышла", "модель-вышла")]
    [InlineData("ＡＩ ①", "ai-1")]
    [InlineData("a\ud83d", "a")]
    [InlineData("\udc00", "-")]
    [InlineData("a/../b?c#d", "a-b-c-d")]
    public void ASlugIsMadeOfLettersOfAnyScript(string title, string slug) => Assert.Equal(slug, ArticleAddress.Slug(title));

    [Fact]
    public void ASlugIsCutAtAWordWithinItsBound()
    {
        var random = new Random(3);
        for (var run = 0; run < 500; run++)
        {
            var title = string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => string.Concat(Enumerable.Repeat("é", random.Next(1, 90)))));
            var slug = ArticleAddress.Slug(title);
            Assert.InRange(slug.Length, 1, 70);
            Assert.False(slug.StartsWith('-') || slug.EndsWith('-'), slug);
            Assert.Equal(slug, ArticleAddress.Slug(slug));
        }
    }

    [Fact]
    public void ACursorIsReadAsItWasWritten()
    {
        var random = new Random(5);
        for (var run = 0; run < 200; run++)
        {
            var cursor = new ArticleCursor(DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(-62_135_596_799_999, 253_402_300_799_999)),
                random.NextInt64());
            Assert.Equal(cursor, ArticleCursor.Read(cursor.ToString()));
            var search = new SearchCursor(random.NextInt64(), random.Next(2) == 0 ? cursor : null);
            Assert.Equal(search, SearchCursor.Read(search.ToString()));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("12")]
    [InlineData("-12")]
    [InlineData("12-")]
    [InlineData("12-x")]
    [InlineData("x-12")]
    [InlineData("12-+3")]
    [InlineData("1.5-3")]
    [InlineData("253402300800000-1")]
    [InlineData("-62135596800001-1")]
    [InlineData("9999999999999999999999-1")]
    [InlineData("1-9999999999999999999999")]
    [InlineData("1-2'; DROP TABLE Articles; --")]
    public void WhatIsNoCursorBeginsTheList(string? text) => Assert.Null(ArticleCursor.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("7")]
    [InlineData("-7.1-2")]
    [InlineData("x.1-2")]
    public void WhatIsNoCursorBeginsTheSearch(string? text) => Assert.Null(SearchCursor.Read(text));

    [Theory]
    [InlineData("Short.", null, "Short.")]
    [InlineData("  Short.  ", null, "Short.")]
    [InlineData("One two three four", 10, "One two…")]
    [InlineData("One two, three four", 10, "One two…")]
    [InlineData("Unbreakable", 6, "Unbre…")]
    [InlineData("One two", 7, "One two")]
    [InlineData("One two", 0, null)]
    [InlineData("One two", 1, null)]
    [InlineData("One two", -1, "One two")]
    [InlineData("", null, null)]
    [InlineData("   ", null, null)]
    [InlineData(null, 50, null)]
    public void AnExcerptIsCutAtAWordToWhatMayBeQuoted(string? text, int? most, string? shown) => Assert.Equal(shown, Right(most).Cut(text));

    [Fact]
    public void AnExcerptNeverExceedsEitherBoundNorSplitsALetter()
    {
        var random = new Random(6);
        string[] parts = ["word", " ", "🙂", ", ", "longerwordthanothers", "…", "\n", "模型"];
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => parts[random.Next(parts.Length)]));
            int? most = random.Next(3) == 0 ? null : random.Next(-1, 400);
            if (Right(most).Cut(text) is not { } shown) continue;
            Assert.InRange(shown.Length, 1, Math.Min(most is >= 0 ? most.Value : QuotingRight.Longest, QuotingRight.Longest));
            Assert.Equal(shown, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
        }
    }

    [Theory]
    [InlineData(UseMarks.None, null, false, QuotingRight.Longest)]
    [InlineData(UseMarks.None, null, true, int.MaxValue)]
    [InlineData(UseMarks.None, 50, true, 50)]
    [InlineData(UseMarks.None, 5_000, false, QuotingRight.Longest)]
    [InlineData(UseMarks.None, -1, false, QuotingRight.Longest)]
    [InlineData(UseMarks.NoSnippet, null, true, 0)]
    [InlineData(UseMarks.Reserved, 5_000, true, 0)]
    [InlineData(UseMarks.NoAi | UseMarks.NoIndex, null, false, QuotingRight.Longest)]
    public void NobodyIsQuotedBeyondWhatItsPublisherLets(UseMarks marks, int? most, bool mayShowAll, int expected) =>
        Assert.Equal(expected, new QuotingRight(marks, most, mayShowAll).Characters);

    [Theory]
    [InlineData("")]
    [InlineData("Une baleine chante. 模型 🙂")]
    public void APackedTextComesOutAsItWent(string text) => Assert.Equal(text, PackedText.Unpack(PackedText.Pack(text)));

    private static QuotingRight Right(int? most) => new(UseMarks.None, most, IsFull: false);
}
