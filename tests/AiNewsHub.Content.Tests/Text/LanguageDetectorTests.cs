using AiNewsHub.Content.Text.Languages;

namespace AiNewsHub.Content.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "Chipmaker beats forecasts as cloud groups keep buying")]
    [InlineData("en", "What the new rules mean for small companies")]
    [InlineData("fr", "Le fabricant de puces dépasse les attentes des analystes")]
    [InlineData("fr", "Bruxelles ouvre une enquête sur les réponses du moteur de recherche")]
    [InlineData("de", "Das Parlament verschiebt die Pflichten für Hochrisiko-Systeme")]
    [InlineData("de", "Warum die neue Regel für kleine Firmen wichtig ist")]
    [InlineData("es", "La empresa despide a la mitad de la plantilla por la nueva herramienta")]
    [InlineData("it", "Il governo approva la legge sui dati degli ospedali")]
    [InlineData("pt", "A empresa lança uma nova versão do programa para escolas")]
    [InlineData("nl", "Het bedrijf ontslaat honderden mensen na de overname")]
    [InlineData("ja", "新しいAIモデルを発表しました")]
    [InlineData("zh", "人工智能公司发布新模型")]
    [InlineData("ko", "새로운 인공지능 모델을 공개했다")]
    [InlineData("ru", "Компания представила новую модель")]
    [InlineData("uk", "Компанія представила нову модель і її можливості")]
    [InlineData("ar", "أعلنت الشركة عن نموذج جديد")]
    [InlineData("el", "Η εταιρεία παρουσίασε νέο μοντέλο")]
    public void TellsALanguageFromATitle(string language, string title) =>
        Assert.Equal(language, LanguageDetector.Detect(title));

    [Theory]
    [InlineData("fr", "OpenAI lance GPT-5.5 pour les entreprises")]
    [InlineData("en", "OpenAI launches GPT-5.5 for the enterprise")]
    [InlineData("ja", "OpenAIがGPT-5.5を発表")]
    public void NamesInLatinLettersDoNotHideTheLanguage(string language, string title) =>
        Assert.Equal(language, LanguageDetector.Detect(title));

    [Fact]
    public void AHintNeverOverrulesAClearText() =>
        Assert.Equal("fr", LanguageDetector.Detect("Les enseignants s'inquiètent pour leurs élèves et demandent des règles claires.", "en-US"));

    [Fact]
    public void AHintBreaksATie()
    {
        Assert.Equal("de", LanguageDetector.Detect("GPT", "de-DE"));
        Assert.Equal("nl", LanguageDetector.Detect("GPT", "nl"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 345 ... !!!")]
    public void ATextWithoutWordsHasNoLanguage(string text)
    {
        Assert.Null(LanguageDetector.Detect(text));
        Assert.Equal("fr", LanguageDetector.Detect(text, "fr"));
    }

    [Fact]
    public void AHintThatIsNoLanguageTagIsIgnored() => Assert.Null(LanguageDetector.Detect("", "?? not a tag"));

    [Fact]
    public void FindsTheLanguageOfTheGoldStories()
    {
        var stories = GoldFile.Lines("stories.dev.jsonl").ToList();
        var right = stories.Count(story => LanguageDetector.Detect($"{story.Title}\n{story.Text}") == story.Language);
        Assert.True(right >= stories.Count * 0.99, $"{right} of {stories.Count}");
        var titles = stories.Count(story => LanguageDetector.Detect(story.Title, story.Language) == story.Language);
        Assert.True(titles >= stories.Count * 0.97, $"{titles} of {stories.Count} titles");
    }
}
