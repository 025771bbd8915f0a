using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Licences;

namespace AiNewsHub.Content.Tests.Licences;

public sealed class LicenceTests
{
    [Theory]
    [InlineData("<p>This work is licensed under a <a rel=license href='https://creativecommons.org/licenses/by/4.0/'>Creative Commons Attribution 4.0 International License</a>.</p>", "CC-BY-4.0")]
    [InlineData("<footer><p>Sauf mention contraire, les contenus de ce site sont sous licence Creative Commons Attribution - Pas d’Utilisation Commerciale - Partage dans les Mêmes Conditions 4.0 International.</p></footer>", "CC-BY-NC-SA-4.0")]
    [InlineData("<footer><p>Cet article est mis à disposition sous licence CC BY-ND 4.0.</p></footer>", "CC-BY-ND-4.0")]
    [InlineData("<footer><p>Sofern nicht anders angegeben, stehen alle Inhalte dieser Seite unter der Lizenz Creative Commons Namensnennung-Keine kommerzielle Nutzung-Keine Bearbeitung 3.0 Deutschland.</p></footer>", "CC-BY-NC-ND-3.0")]
    [InlineData("<p>Este artículo se publica bajo licencia Creative Commons Reconocimiento-NoComercial-SinObraDerivada 4.0.</p>", "CC-BY-NC-ND-4.0")]
    [InlineData("<footer><img src='/badge.png'><p>Content licensed under CC BY-SA unless otherwise stated.</p></footer>", "CC-BY-SA")]
    [InlineData("<footer><p>All content on this website is available under the Open Government Licence v3.0, except where otherwise stated.</p></footer>",
        "OGL-UK-3.0")]
    [InlineData("<footer><p>Tous les textes de ce site sont publiés sous Licence Ouverte 2.0.</p></footer>", "etalab-2.0")]
    [InlineData("<footer><p>Our articles are in the public domain.</p></footer>", "CC-PDM-1.0")]
    public void ATextThatSpeaksOfItselfNamesItsLicence(string words, string name)
    {
        var licence = Read("", words).Licence;
        Assert.Equal(name, licence?.Name);
        Assert.NotEmpty(licence!.Evidence);
    }

    [Theory]
    [InlineData("<link rel=license href='https://creativecommons.org/publicdomain/zero/1.0/'>", "CC0-1.0")]
    [InlineData("<meta name='dcterms.license' content='http://creativecommons.org/licenses/by-nc/3.0/fr/'>", "CC-BY-NC-3.0")]
    [InlineData("<meta name='copyright' content='2026 Example, CC BY 4.0'>", "CC-BY-4.0")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A model for whales\",\"license\":{\"@type\":\"CreativeWork\",\"url\":\"https://creativecommons.org/licenses/by-sa/4.0/\"}}</script>", "CC-BY-SA-4.0")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A model for whales\",\"license\":\"https://example.org/terms\"}</script>", "https://example.org/terms")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A model for whales\",\"usageInfo\":\"https://creativecommons.org/licenses/by/4.0/\"}</script>", "CC-BY-4.0")]
    public void MarksForProgramsNameTheLicence(string head, string name) => Assert.Equal(name, Read(head, "").Licence?.Name);

    [Theory]
    [InlineData("<p>The laboratory released the model under the CC BY 4.0 licence, and its data set under Creative Commons Zero.</p>")]
    [InlineData("<p>Creative Commons announced a new chief executive. Its CC BY-NC licences are used by millions.</p>")]
    [InlineData("<blockquote><p>This work is licensed under CC BY 4.0.</p></blockquote>")]
    [InlineData("<p>Les textes de loi sont dans le domaine public depuis 1884.</p>")]
    [InlineData("<nav><a rel=license href='#licence'>Licence</a></nav>")]
    public void WhatIsSaidOfOtherWorksIsNoLicenceOfTheText(string words) => Assert.Null(Read("", words).Licence?.Name);

    [Theory]
    [InlineData("<meta name=copyright content='© 2026 Example Media. All rights reserved.'>", "© 2026 Example Media. All rights reserved.")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A model for whales\",\"acquireLicensePage\":\"https://example.org/buy\"}</script>", "https://example.org/buy")]
    public void AClaimOfRightsIsKeptThoughItIsNoLicence(string head, string evidence)
    {
        var licence = Read(head, "").Licence;
        Assert.Null(licence!.Name);
        Assert.Equal(evidence, licence.Evidence);
    }

    [Theory]
    [InlineData("<figure><img src='/w.jpg'><figcaption>A whale. Photo: Jo Lens / CC BY-SA 2.0</figcaption></figure>", "CC-BY-SA-2.0")]
    [InlineData("<figure><img src='/w.jpg'><figcaption>Une baleine. Licence Creative Commons Attribution 3.0.</figcaption></figure>", "CC-BY-3.0")]
    [InlineData("<figure><img src='/w.jpg'><figcaption>Gravure de 1870, domaine public</figcaption></figure>", "CC-PDM-1.0")]
    [InlineData("<figure><img src='/w.jpg'><figcaption>Ein Wal (gemeinfrei)</figcaption></figure>", "CC-PDM-1.0")]
    [InlineData("<p class='wp-caption-text'>Wikimedia Commons / Jo Lens / CC BY 4.0</p>", "CC-BY-4.0")]
    [InlineData("<p>Foto: Marco Roepers [CC BY-SA 3.0], via Wikimedia Commons</p>", "CC-BY-SA-3.0")]
    public void ACaptionNamesTheLicenceOfThePicture(string words, string name)
    {
        var article = Read("", words);
        Assert.Equal(name, article.ImageLicence?.Name);
        Assert.Null(article.Licence);
    }

    [Fact]
    public void TheMarkOfThePictureComesBeforeItsCaption()
    {
        var article = Read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A model for whales\",\"image\":{\"@type\":\"ImageObject\",\"url\":\"/w.jpg\",\"license\":\"https://creativecommons.org/licenses/by-nd/4.0/\"}}</script>",
            "<figure><img src='/w.jpg'><figcaption>Photo: Jo Lens, CC BY 2.0</figcaption></figure>");
        Assert.Equal("CC-BY-ND-4.0", article.ImageLicence?.Name);
        Assert.Equal([true, false], article.Candidates.Where(witness => witness.Field == "image_licence").Select(witness => witness.Believed));
    }

    [Theory]
    [InlineData("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/")]
    [InlineData("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("https://example.org/terms", "https://example.org/terms")]
    [InlineData("CC-BY", "https://creativecommons.org/licenses/")]
    [InlineData("GFDL", null)]
    public void AShortNameLeadsToItsText(string name, string? address) => Assert.Equal(address, LicenceNames.AddressOf(name)?.AbsoluteUri);

    private static ExtractedArticle Read(string head, string words) => ArticleExtractor.Extract(
        Encoding.UTF8.GetBytes($"""
            <!doctype html><html lang="en"><head><title>A model for whales</title>{head}</head><body><article><h1>A model for whales</h1>
            {string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} tells how the laboratory recorded the animals, trained the model and checked what it had learnt, at some length.</p>"))}
            {words}</article></body></html>
            """),
        new PageContext(new Uri("https://example.org/whales"), "text/html; charset=utf-8"));
}
