using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Provenance;

/// <summary>Where on a page something stands decides what it says of the text.</summary>
public sealed class ProvenancePlaceTests
{
    private const string Prose =
        "<p>The cooperative opened its second workshop in the old mill on Monday, and hired eleven people who had repaired printers before.</p>";
    private const string Text = Prose + Prose + Prose;

    [Theory]
    [InlineData("<div class='side'><h3><a href='https://other.example/2026/story'>A story of another paper</a></h3></div>" + Text)]
    [InlineData(Text + "<h4><a href='https://other.example/2026/story'>A story of another paper</a></h4>")]
    [InlineData(Text + "<div id='footer-wrap'><p>Items that were first published in the Western Edition belong to their owners.</p></div>")]
    [InlineData(Prose + "<div><b>68%</b><p>of looms</p><span class='c'><p>Source: Energy Bureau</p></span></div>" + Prose + Prose)]
    public void WhatIsAboutOtherThingsIsNoSource(string body) => Assert.Empty(Read(body).Via);

    [Theory]
    [InlineData("<div class='source-name'><a href='https://ledger.example/'>The Silicon Ledger</a></div>" + Text, "Silicon Ledger")]
    [InlineData(Text + "<p>hk/dpa<br>Foto: Ana Whit</p>", "dpa")]
    [InlineData(Text + "<p>(With reporting from AFP, EFE and Reuters)</p>", "EFE")]
    [InlineData("<p class='byline'>By <span itemprop='author'>AFP</span></p>" + Text, "AFP")]
    public void WhatStandsWhereSourcesDoIsOne(string body, string source) =>
        Assert.Contains(Read(body).Via, mention => mention.Name.Contains(source, StringComparison.Ordinal));

    [Theory]
    [InlineData("<img src='/logo.png' alt=''><p>© 2026 The Gazette</p>" + Text)]
    [InlineData(Text + "<div class='site-footer'><img src='/logo.png' alt=''><p>© The Gazette Ltd. All rights reserved</p></div>")]
    [InlineData(Text + "<h3><a href='/photos'>Photos: the storm seen from above</a></h3>")]
    public void WhatIsNoPicturesIsNoCredit(string body) => Assert.Null(Read(body).ImageCredit);

    [Theory]
    [InlineData("<figure><img src='/a.jpg' alt=''><figcaption>Credit Ana Whit</figcaption></figure>", "Ana Whit")]
    [InlineData("<figure><img src='/a.jpg' alt=''><figcaption>The mill at dusk. (Foto Courier: Ana Whit)</figcaption></figure>", "Ana Whit")]
    [InlineData("<figure><img src='/a.jpg' alt=''><figcaption><ul><li>The mill.</li><li>Europa Press</li></ul></figcaption></figure>", "Europa Press")]
    [InlineData("<div><img src='/a.jpg' alt=''></div><p class='image-copyright'>Ana Whit</p>", "Ana Whit")]
    [InlineData("<article><img src='/a.jpg' width='900' height='600' alt='Photo: Ana Whit'></article>", "Ana Whit")]
    public void APicturesCreditIsFoundByItsPlace(string picture, string credit) => Assert.Equal(credit, Read(picture + Text).ImageCredit);

    [Theory]
    [InlineData("<div><img src='/a.jpg' alt=''></div><p><a href='https://photos.example/ana'>Photo: Ana Whit</a></p>", "Ana Whit")]
    [InlineData("<div><img src='/a.jpg' alt=''></div><p>Photo: Springer Verlag</p>", "Springer Verlag")]
    public void ALinkOrACompanyMayBeThePicturesAuthor(string picture, string credit) => Assert.Equal(credit, Read(picture + Text).ImageCredit);

    [Fact]
    public void ASentenceThatIsBrokenToBeShortIsOne() =>
        Assert.True(Read(Text + "<p>This article was written with the help<br>of ChatGPT and edited by a person.</p>").Disclosure.MachineWritten);

    [Fact]
    public void APageThatHasAFootIsNotAllFoot() =>
        Assert.Contains(Read($"<div class='has-footer'>{Text}<p>This text was first published by <a href='https://ledger.example/2026/mill'>The Ledger</a>.</p></div>").Via,
            mention => mention.Name.Contains("Ledger", StringComparison.Ordinal));

    private static ExtractedArticle Read(string body) => ArticleExtractor.Extract(
        Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang='en'><head><title>Mill moves to the river</title></head><body><main><h1>Mill moves to the river</h1>{body}</main></body></html>"),
        new PageContext(new Uri("https://paper.example/2026/mill-moves")));
}
