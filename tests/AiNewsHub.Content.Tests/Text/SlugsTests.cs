using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tests.Text;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("L'Élysée dévoile GPT-5.5", "l-elysee-devoile-gpt-5-5")]
    [InlineData("  --Œuvres & cœurs--  ", "oeuvres-coeurs")]
    [InlineData("Größe zählt", "grosse-zahlt")]
    [InlineData("!!!", "item")]
    [InlineData("", "item")]
    [InlineData("新モデル", "新モデル")]
    public void MakesReadableSlugs(string title, string slug) => Assert.Equal(slug, Slugs.Make(title));

    [Fact]
    public void CutsLongTitlesAtAWord()
    {
        var slug = Slugs.Make(string.Join(' ', Enumerable.Repeat("wording", 40)));
        Assert.True(slug.Length <= 80);
        Assert.EndsWith("wording", slug);
    }
}
