using AiNewsHub.Content.Provenance;

namespace AiNewsHub.Content.Tests.Provenance;

/// <summary>Shapes of real newsrooms' pages in four languages, with words of our own.</summary>
public sealed class ProvenanceReaderTests
{
    [Theory]
    // English: source lines, hat tips, agencies, first reports, republication.
    [InlineData("<p>Chips are late.</p><p>Source: <a href='https://wire.example/1'>Wireline</a></p>", "Wireline")]
    [InlineData("<p>Chips are late.</p><p>Sources: Wireline, The Ledger</p>", "Wireline|The Ledger")]
    [InlineData("<p>Chips are late.</p><p class='via'>Via <a href='https://wire.example/1'>Wireline</a></p>", "Wireline")]
    [InlineData("<p>Chips are late. (via <a href='https://wire.example/1'>Wireline</a>)</p>", "Wireline")]
    [InlineData("<p>Chips are late. [h/t <a href='https://wire.example/1'>Wireline</a>]</p>", "Wireline")]
    [InlineData("<p>The layoffs were <a href='https://wire.example/1'>first reported by Wireline</a>. Nobody commented.</p>", "Wireline")]
    [InlineData("<p>The layoffs were first reported by Bloomberg.</p>", "Bloomberg")]
    [InlineData("<p>The deal, <a href='https://wire.example/1'>previously reported</a> by The Silicon Ledger, is signed.</p>", "The Silicon Ledger")]
    [InlineData("<p>LONDON (Reuters) - Shares rose on Monday.</p>", "Reuters")]
    [InlineData("<p>AUSTIN, Texas (AP) — Buses were late.</p>", "AP")]
    [InlineData("<p class='byline'>By JANE ROE, Associated Press</p><p>Buses were late.</p>", "AP")]
    [InlineData("<p>Shares rose.</p><p>— With assistance from Bloomberg</p>", "Bloomberg")]
    [InlineData("<p>Shares rose.</p><p>With files from The Canadian Press</p>", "The Canadian Press")]
    [InlineData("<p>This story originally appeared on <a href='https://wire.example/1'>Wireline</a>.</p>", "Wireline")]
    [InlineData("<p>This article is republished from <a href='https://conv.example/1'>The Conversation Hub</a> under a licence.</p>", "The Conversation Hub")]
    [InlineData("<p>According to <a href='https://wire.example/1'>Wireline</a>, the plant opens in May.</p>", "Wireline")]
    [InlineData("<p>The plant opens in May, according to Reuters.</p>", "Reuters")]
    [InlineData("<p>The plant opens in May, the paper said, citing Wireline.</p>", "Wireline")]
    [InlineData("<h2><a href='https://watch.example/post'>Why it forgot</a> (ModelWatch)</h2><p>Worth a read.</p>", "ModelWatch")]
    [InlineData("<p>Prices fell. <i>Read the original on Le Fil IA.</i></p>", "Le Fil IA")]
    // French.
    [InlineData("<p>Les puces tardent.</p><p>Source : <a href='https://wire.example/1'>Techcrunch</a></p>", "Techcrunch")]
    [InlineData("<p>Les puces tardent.</p><p><em>Sources : Wireline et Le Registre</em></p>", "Wireline|Le Registre")]
    [InlineData("<p>Les puces tardent.</p><p>(Avec AFP)</p>", "AFP")]
    [InlineData("<p class='signature'>Par Le Quotidien avec AFP</p><p>Les puces tardent.</p>", "AFP")]
    [InlineData("<p>Les puces tardent.</p><p>Avec AFP et Reuters</p>", "AFP|Reuters")]
    [InlineData("<p>PARIS, 12 mars (Reuters) - Le titre a gagné 5 %.</p>", "Reuters")]
    [InlineData("<p>Selon l'AFP, le dossier est déposé.</p>", "AFP")]
    [InlineData("<p>Selon <a href='https://echo.example/1'>Les Échos du Soir</a>, le dossier est déposé.</p>", "Les Échos du Soir")]
    [InlineData("<p>D'après <a href='https://figaro.example/1'>Le Figaro</a>, qui cite Wireline, le dossier est déposé.</p>", "Le Figaro|Wireline")]
    [InlineData("<p>Une heure gagnée, <a href='https://post.example/1'>rapporte The Transatlantic Post</a>.</p>", "The Transatlantic Post")]
    [InlineData("<p>L'information a été révélée par Mediavox.</p>", "Mediavox")]
    [InlineData("<p>Article traduit de l'anglais et adapté de <a href='https://mtd.example/1'>MIT Tech Digest</a>.</p>", "MIT Tech Digest")]
    [InlineData("<p>Cet article a été publié initialement sur <a href='https://x.example/1'>Le Labo</a>.</p>", "Le Labo")]
    [InlineData("<p>Lire l'article original sur Wireline</p>", "Wireline")]
    // German.
    [InlineData("<p>Waymo ruft zurück.</p><p>Quelle: <a href='https://wire.example/1'>Wireline</a></p>", "Wireline")]
    [InlineData("<p>Waymo ruft zurück.</p><p>Quellen: Wireline, Heute Digital</p>", "Wireline|Heute Digital")]
    [InlineData("<p>Berlin (dpa) - Der Bund kauft Rechner.</p>", "dpa")]
    [InlineData("<p>Der Bund kauft Rechner. (dpa)</p>", "dpa")]
    [InlineData("<p>Der Bund kauft Rechner.</p><p>Mit Material von dpa</p>", "dpa")]
    [InlineData("<p>Laut <a href='https://wire.example/1'>Wireline</a> öffnet das Werk im Mai.</p>", "Wireline")]
    [InlineData("<p>Ursprünglich erschienen bei <a href='https://x.example/1'>Netzwelt Heute</a>.</p>", "Netzwelt Heute")]
    // Spanish.
    [InlineData("<p>Doce robots.</p><p>Fuente: <a href='https://wire.example/1'>Wireline</a></p>", "Wireline")]
    [InlineData("<p>Madrid (EFE).- Doce robots repartirán.</p>", "EFE")]
    [InlineData("<p>El engaño lo adelantó <a href='https://foro.example/7'>Hacker Foro</a>.</p>", "Hacker Foro")]
    [InlineData("<p>Según <a href='https://wire.example/1'>Wireline</a>, abre en mayo.</p>", "Wireline")]
    [InlineData("<p>Publicado originalmente en <a href='https://x.example/1'>El Laboratorio</a>.</p>", "El Laboratorio")]
    // What only looks like it.
    [InlineData("<p>The source code is on the hub. Sources of funding were not given.</p>", "")]
    [InlineData("<p>Our source: none needed, we ran it.</p>", "")]
    [InlineData("<p>Impôt à la source et open source n'ont rien à voir.</p>", "")]
    [InlineData("<p>According to a press release, the model worked.</p>", "")]
    [InlineData("<p>According to OpenAI, the model worked.</p>", "")]
    [InlineData("<p>Selon le ministre, le dossier est déposé.</p>", "")]
    [InlineData("<p>Words.</p><ul class='related'><li><a href='https://wire.example/x'>Robots at work</a></li></ul>", "")]
    [InlineData("<figure><img src='a.jpg'><figcaption>Source: Wireline</figcaption></figure><p>Words.</p>", "")]
    [InlineData("<p>Source: <a href='https://site.example/other'>our report</a></p>", "")]
    public void ViaIsWhomTheTextSaysItIsBasedOn(string html, string expected)
    {
        var found = ProvenanceReader.Read(html, new Uri("https://site.example/post"), "Our Site").Via;
        Assert.Equal(expected, string.Join('|', found.Select(via => via.Name)));
    }

    [Theory]
    [InlineData("<p>News.</p><footer>Les articles de ce site sont tous écrits par des intelligences artificielles.</footer>", true)]
    [InlineData("<p>News.</p><p>Cet article a été généré par une IA puis relu.</p>", true)]
    [InlineData("<p>News.</p><p>Contenu rédigé avec l'aide de ChatGPT.</p>", true)]
    [InlineData("<p class='note'>This article was written with the assistance of AI.</p><p>News.</p>", true)]
    [InlineData("<p>News.</p><small>This content was generated by artificial intelligence.</small>", true)]
    [InlineData("<p>News.</p><p>This story was translated automatically from Spanish using AI.</p>", true)]
    [InlineData("<p>AI-generated: checked by an editor.</p><p>News.</p>", true)]
    [InlineData("<p>Nachricht.</p><p>Dieser Artikel wurde mit Hilfe von KI erstellt.</p>", true)]
    [InlineData("<p>Noticia.</p><p>Este artículo ha sido redactado con inteligencia artificial.</p>", true)]
    [InlineData("<p>By Ledger Bot, our automated reporter</p><p>News.</p>", true)]
    [InlineData("<p>News.</p><p>No part of this article was written by AI.</p>", false)]
    [InlineData("<p>News.</p><p>Cet article n'a pas été écrit par une IA.</p>", false)]
    [InlineData("<p>News.</p><footer>Written by humans.</footer>", false)]
    [InlineData("<p>Nachricht.</p><p>Dieser Text wurde von Menschen geschrieben, ohne KI.</p>", false)]
    [InlineData("<p>Noticia.</p><p>Este texto no ha sido generado por inteligencia artificial.</p>", false)]
    [InlineData("<p>The study found that half of new pages were generated by AI.</p>", null)]
    [InlineData("<p>At its foot stood the words \"This article was produced by AI\".</p>", null)]
    [InlineData("<figure><img src='a.png'><figcaption>Image générée par IA</figcaption></figure><p>News.</p>", null)]
    [InlineData("<p>News.</p><footer>Our content may not be used to train artificial intelligence.</footer>", null)]
    [InlineData("<p>Écouter cet article (voix générée par IA)</p><p>News.</p>", null)]
    public void DisclosureNeedsANoticeAboutThisText(string html, bool? expected)
    {
        var found = ProvenanceReader.Read(html, new Uri("https://site.example/post"), null).Disclosure;
        Assert.Equal(expected, found.MachineWritten);
        Assert.Equal(expected is null, found.Evidence is null);
    }

    [Theory]
    [InlineData("<figure><img src='a.jpg'><figcaption>Le cortège. Crédit photo : Jeanne Amiel</figcaption></figure>", "Jeanne Amiel")]
    [InlineData("<figure><img src='a.jpg'><figcaption>Credits image : Scott Graham / Unsplash</figcaption></figure>", "Scott Graham / Unsplash")]
    [InlineData("<figure><img src='a.jpg'><figcaption>The plant. (Getty Images)</figcaption></figure>", "Getty Images")]
    [InlineData("<img src='a.jpg'><p class='caption'>A bus. (AP Photo/Mark Lenn)</p>", "AP Photo/Mark Lenn")]
    [InlineData("<img src='a.jpg'><span>© Kyutai</span><p>Words.</p>", "© Kyutai")]
    [InlineData("<img src='a.jpg'><small>Foto: dpa / Max Kern</small><p>Wörter.</p>", "dpa / Max Kern")]
    [InlineData("<figure><img src='a.jpg'><figcaption>À Séoul, le 15 mars. REUTERS/Dado R.</figcaption></figure>", "REUTERS/Dado R")]
    [InlineData("<figure><img src='a.jpg'><figcaption>Photo by <a href='https://u.example'>Dana Cole</a> on Unsplash</figcaption></figure>",
        "Dana Cole on Unsplash")]
    [InlineData("<figure><img src='a.jpg'><figcaption>The new office in Paris.</figcaption></figure><p>Words.</p>", null)]
    [InlineData("<p>The photo by the lake was lovely.</p>", null)]
    public void TheCreditOfThePictureIsReadFromItsCaption(string html, string? expected) =>
        Assert.Equal(expected, ProvenanceReader.Read(html, new Uri("https://site.example/post"), null).ImageCredit);
}
