using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>A firm or a product that two articles share is no event; across languages, names are what they share anyway.</summary>
public sealed class SharedNamesTests
{
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Anthropic and its lenders argue over Claude", "Anthropic ouvre Claude aux écoles de Norvège")]
    [InlineData("Elon Musk brings Grok to delivery vans", "Un tribunal condamne Elon Musk pour des images dessinées par Grok")]
    [InlineData("Mistral AI hires a rower as its spokesman", "Mistral AI perd une salle de serveurs dans une inondation")]
    public void AcrossLanguagesAFirmAloneJoinsNothing(string one, string other)
    {
        var placed = Placing.All([Article("a", one, 0), Article("b", other, 2)]);
        Assert.Equal("b", placed["b"].Story);
    }

    [Fact]
    public void WordsOfANameAreTold()
    {
        var terms = Placing.Features(Article("a", "Elon Musk brings Grok to delivery vans", 0)).Terms;
        Assert.Contains(terms, term => term.IsOfName);
        Assert.Contains(terms, term => !term.IsOfName && term.Kind is StoryTermKind.Word or StoryTermKind.Concept);
        Assert.DoesNotContain(terms, term => term.IsOfName && term.Kind is StoryTermKind.Entity or StoryTermKind.Topic);
    }

    private static GoldLine Article(string id, string title, int hours) =>
        new() { Id = id, Title = title, Text = "", Source = $"Paper {id}", Published = _monday.AddHours(hours), Url = $"https://paper-{id}.example/{id}" };
}
