using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

public sealed class KindLabelTests
{
    [Theory]
    [InlineData("Opinion: the machine owes us nothing", ArticleKind.Opinion)]
    [InlineData("OPINION | The machine owes us nothing", ArticleKind.Opinion)]
    [InlineData("The machine owes us nothing | Opinion", ArticleKind.Opinion)]
    [InlineData("[Tribune] La machine ne nous doit rien", ArticleKind.Opinion)]
    [InlineData("Tribune : la machine ne nous doit rien", ArticleKind.Opinion)]
    [InlineData("Kommentar: Die Maschine schuldet uns nichts", ArticleKind.Opinion)]
    [InlineData("Opinión: la máquina no nos debe nada", ArticleKind.Opinion)]
    [InlineData("Editorial – the machine owes us nothing", ArticleKind.Opinion)]
    [InlineData("Press release: Acme opens a plant", ArticleKind.PressRelease)]
    [InlineData("Communiqué de presse – Acme ouvre une usine", ArticleKind.PressRelease)]
    [InlineData("Pressemitteilung: Acme eröffnet ein Werk", ArticleKind.PressRelease)]
    [InlineData("Opinion polls move after the debate", ArticleKind.Report)]
    [InlineData("Comment choisir un lycée", ArticleKind.Report)]
    [InlineData("Editorial staff leave the paper", ArticleKind.Report)]
    public void ATitleSaysWhatItIs(string title, ArticleKind kind) => Assert.Equal(kind, Kind(new(title, "The council met on Monday.")));

    [Theory]
    [InlineData(SourceRole.Vendor)]
    [InlineData(SourceRole.Newsletter)]
    public void TheTitleWinsOverTheRoleOfItsSource(SourceRole role) =>
        Assert.Equal(ArticleKind.Opinion, Kind(new("Opinion: open the weights", "The council met on Monday.")
        {
            Role = role,
            StatedKind = ArticleKind.Report
        }));

    [Theory]
    [InlineData("Tribune", ArticleKind.Opinion)]
    [InlineData("Opinions", ArticleKind.Opinion)]
    [InlineData("Meinung", ArticleKind.Opinion)]
    [InlineData("Communiqué de presse", ArticleKind.PressRelease)]
    [InlineData("Analysis", ArticleKind.Report)]
    public void ARubricSaysItToo(string rubric, ArticleKind kind) =>
        Assert.Equal(kind, Kind(new("The machine owes us nothing", "The council met on Monday.") { PublisherCategories = ["Technology", rubric] }));

    private static ArticleKind Kind(TextToUnderstand text) => Tagger.Default.Understand(text).Kind;
}
