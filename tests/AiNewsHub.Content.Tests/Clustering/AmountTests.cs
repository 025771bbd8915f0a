using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>Amounts in the words of several languages are one amount, by which articles are compared.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData("en", "a deal of sixty-eight billion dollars", "68 billion")]
    [InlineData("en", "two million and a half users", "2.5 million")]
    [InlineData("fr", "une levée de 1,5 milliard d'euros", "1.5 billion")]
    [InlineData("fr", "une dette de 3 billions d'euros", "3 trillion")]
    [InlineData("fr", "deux millions et demi de clients", "2.5 million")]
    [InlineData("de", "Schulden von einer Summe: zwei Billionen Euro", "2 trillion")]
    [InlineData("de", "eine Million Euro", "1 million")]
    [InlineData("es", "una deuda de 1 billón de euros", "1 trillion")]
    [InlineData("es", "un millón de pesos", "1 million")]
    [InlineData("es", "ingresos de 68.100 millones", "68.1 billion")]
    [InlineData("it", "una multa da due miliardi di euro", "2 billion")]
    [InlineData("it", "20 mila dipendenti", "20 thousand")]
    [InlineData("pt", "dois bilhões de dólares", "2 billion")]
    [InlineData("pt", "um bilião de euros", "1 trillion")]
    [InlineData("pt", "trinta e cinco mil pessoas", "35 thousand")]
    [InlineData("nl", "drie biljoen euro", "3 trillion")]
    [InlineData("nl", "vijf miljoen euro", "5 million")]
    [InlineData("es", "quinientos, o two thousand chips", "2 thousand")]
    [InlineData(null, "a deal of 1.5 billion dollars", "1.5 billion")]
    public void AnAmountIsWhatItsLanguageSays(string? language, string said, string inEnglish) =>
        Assert.Contains(Assert.Single(Amounts("en", $"The sum is {inEnglish}.")), Amounts(language, said));

    [Fact]
    public void WordsOfAnotherLanguageAreNoAmounts() => Assert.Empty(Amounts("en", "The report is due: cento mila, said Ms Sei."));

    private static IEnumerable<int> Amounts(string? language, string text) =>
        StoryFeatureReader.Read(new("a", "", text) { Language = language }).Terms.Where(term => term.Kind == StoryTermKind.Number).Select(term => term.Hash);
}
