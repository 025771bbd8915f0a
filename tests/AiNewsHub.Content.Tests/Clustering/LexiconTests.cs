using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>What words of different languages share in the features of articles.</summary>
public sealed class LexiconTests
{
    [Theory]
    [InlineData("fr", "licenciements", "en", "layoffs")]
    [InlineData("fr", "investisseuses", "en", "investors")]
    [InlineData("fr", "journaux", "en", "newspapers")]
    [InlineData("fr", "européennes", "en", "European")]
    [InlineData("fr", "interdirait", "en", "prohibits")]
    [InlineData("fr", "exigeaient", "en", "demanding")]
    [InlineData("fr", "négocieront", "en", "negotiating")]
    [InlineData("fr", "saisissent", "en", "seizing")]
    [InlineData("de", "Verhandlungen", "en", "negotiations")]
    [InlineData("de", "Städten", "en", "cities")]
    [InlineData("de", "entwickelte", "en", "developed")]
    [InlineData("de", "angekündigt", "en", "announcing")]
    [InlineData("de", "gestohlenen", "en", "stolen")]
    [InlineData("de", "Ärztinnen", "en", "doctors")]
    [InlineData("de", "amerikanischer", "en", "Americans")]
    [InlineData("es", "negociaron", "en", "negotiated")]
    [InlineData("es", "elecciones", "en", "elections")]
    [InlineData("es", "vendió", "en", "sold")]
    [InlineData("es", "alemanas", "en", "German")]
    [InlineData("es", "ataquen", "en", "attacks")]
    [InlineData("it", "terremoti", "en", "earthquakes")]
    [InlineData("pt", "eleições", "en", "election")]
    [InlineData("nl", "verkiezingen", "en", "elections")]
    [InlineData("fr", "séisme", "de", "Erdbebens")]
    [InlineData("fr", "hiver", "es", "invierno")]
    [InlineData("pt", "Alemanha", "fr", "allemande")]
    public void AFormMeetsItsTranslation(string language, string word, string other, string translation) =>
        Assert.NotEmpty(Concepts(language, word).Intersect(Concepts(other, translation)));

    [Theory]
    [InlineData("Wirtschaftsminister", "minister")]
    [InlineData("Energieversorger", "supplier")]
    [InlineData("Grenzkontrollen", "controls")]
    [InlineData("Präsidentschaftswahl", "election")]
    public void ACompoundMeetsItsLastPart(string compound, string word) =>
        Assert.NotEmpty(Concepts("de", compound).Intersect(Concepts("en", word)));

    [Theory]
    [InlineData("fr", "billion", "en", "billion")]
    [InlineData("de", "Billion", "en", "billion")]
    [InlineData("fr", "librairie", "fr", "livre")]
    [InlineData("de", "Beispiel", "de", "Spiel")]
    [InlineData("es", "embargo", "en", "embargo")]
    [InlineData("fr", "pain", "en", "pain")]
    public void WordsThatLookAlikeStayApart(string language, string word, string other, string lookalike) =>
        Assert.Empty(Concepts(language, word).Intersect(Concepts(other, lookalike)));

    private static IEnumerable<int> Concepts(string language, string word) =>
        StoryFeatureReader.Read(new MatchableArticle("1", word, "") { Language = language }).Terms.Where(term => term.Kind == StoryTermKind.Concept)
            .Select(term => term.Hash);
}
