using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Tests.Sources;

/// <summary>Names and addresses of sources, as parts of our addresses and as keys.</summary>
public sealed class SourceNameTests
{
    [Theory]
    [InlineData("Le Monde", "le-monde")]
    [InlineData("L'Élysée, dit-on !", "lelysee-dit-on")]
    [InlineData("AT&T  Labs", "at-t-labs")]
    [InlineData("--OpenAI--", "openai")]
    [InlineData("机器之心", "source")]
    [InlineData("", "source")]
    [InlineData("…", "source")]
    public void ASlugIsMadeOfLettersAndDigits(string name, string slug) => Assert.Equal(slug, SourceSlug.Of(name));

    [Fact]
    public void ASlugIsBoundedAndEndsWithALetter()
    {
        for (var length = 50; length < 70; length++)
            Assert.Matches("^[a-z-]{1,60}(?<!-)$", SourceSlug.Of(new string('a', length) + " and more words behind it"));
    }

    [Fact]
    public void ASlugIsTakenOnce()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "lab-2" };
        Assert.Equal(["lab", "lab-3", "lab-4", "source", "source-2"],
            ((string[])["Lab", "LAB", "lab", "量子位", "机器之心"]).Select(name => SourceSlug.Take(name, taken)));
    }

    [Theory]
    [InlineData("Le Monde", "LE  MONDE", true)]
    [InlineData("Élysée", "elysee", true)]
    [InlineData("L'Équipe", "Lequipe", true)]
    [InlineData("A.B.", "A B", true)]
    [InlineData("机器之心", "量子位", false)]
    [InlineData("Яндекс", "ЯНДЕКС", true)]
    [InlineData("Le Monde", "Le Monde 日本", false)]
    [InlineData("!!!", "???", false)]
    [InlineData("The Institute of Very Long Names of Publishers of the World, Paris", "The Institute of Very Long Names of Publishers of the World, Rome",
        false)]
    public void TwoSpellingsOfOneNameAreOneAndTwoNamesAreTwo(string first, string second, bool same) =>
        Assert.Equal(same, SourceSlug.SameKey(first) == SourceSlug.SameKey(second));

    [Theory]
    [InlineData(" lab.example/feed ", "https://lab.example/feed")]
    [InlineData("feed:https://lab.example/feed", "https://lab.example/feed")]
    [InlineData("FEED://lab.example/feed", "https://lab.example/feed")]
    [InlineData("HTTP://LAB.example/Feed", "http://lab.example/Feed")]
    [InlineData("caf\u00e9.example", "https://caf\u00e9.example/")]
    [InlineData("http://[::1]:80/x", "http://[::1]/x")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//lab.example/feed", null)]
    [InlineData("two words", null)]
    [InlineData("https://", null)]
    [InlineData("lab.example:99999", null)]
    [InlineData(null, null)]
    public void WhatPeoplePasteIsAnAddressOfTheWebOrNone(string? text, string? address) => Assert.Equal(address, SourceAddress.Read(text)?.AbsoluteUri);

    [Fact]
    public void AnAddressLongerThanAnyIsNone()
    {
        Assert.NotNull(SourceAddress.Read("https://lab.example/".PadRight(2_048, 'x')));
        Assert.Null(SourceAddress.Read("https://lab.example/".PadRight(2_049, 'x')));
    }

    [Theory]
    [InlineData("https://www.lab.example/feed/", "http://lab.example/feed", true)]
    [InlineData("https://lab.example:443/feed", "http://lab.example/feed", true)]
    [InlineData("https://me:word@lab.example/feed", "https://lab.example/feed#top", true)]
    [InlineData("https://WWW.LAB.example/feed", "https://lab.example/feed", true)]
    [InlineData("https://lab.example/feed", "https://lab.example/Feed", false)]
    [InlineData("https://lab.example/feed?a=1", "https://lab.example/feed?a=2", false)]
    [InlineData("https://lab.example:8443/feed", "https://lab.example/feed", false)]
    [InlineData("https://news.lab.example/", "https://lab.example/", false)]
    [InlineData("not an address", "not an address", true)]
    public void SpellingsThatHardlyEverDifferAreOneSource(string first, string second, bool same) =>
        Assert.Equal(same, SourceAddress.SameKey(first) == SourceAddress.SameKey(second));

    [Theory]
    [InlineData("https://me:secret@lab.example/feed", "https://***@lab.example/feed")]
    [InlineData("https://secret@lab.example/feed", "https://***@lab.example/feed")]
    [InlineData("https://me:pässecret@lab.example/", "https://***@lab.example/")]
    [InlineData("https://me:a b secret@lab.example/", "https://***@lab.example/")]
    [InlineData("https://me:secret%40@lab.example?x", "https://***@lab.example?x")]
    [InlineData("https://me:s@secret@lab.example/", "https://***@lab.example/")]
    [InlineData("https://lab.example/@secret-society", "https://lab.example/@secret-society")]
    [InlineData("https://lab.example?mail=a@secret.example", "https://lab.example?mail=a@secret.example")]
    [InlineData("https://lab.example", "https://lab.example")]
    [InlineData("no address", "no address")]
    [InlineData("", "")]
    public void APasswordIsNeverShownNorGivenAway(string address, string shown)
    {
        Assert.Equal(shown, SourceAddress.Shown(address));
        Assert.Equal(shown.Contains("***@", StringComparison.Ordinal), SourceAddress.HasPassword(address));
        Assert.Equal(shown.Replace("***@", "", StringComparison.Ordinal), SourceAddress.WithoutPassword(address));
    }
}
