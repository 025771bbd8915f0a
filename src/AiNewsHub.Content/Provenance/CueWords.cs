using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Provenance;

/// <summary>
/// The words that <see cref="ViaReader"/> and <see cref="DisclosureReader"/> cannot do without, folded. A word ending in <c>+</c>
/// stands for its French feminine and plural forms as well. Whoever adds a word to an expression adds it here.
/// </summary>
internal static class CueWords
{
    /// <summary>Points at something of its own that the next words may name.</summary>
    public const Cues Determiner = (Cues)256;

    /// <summary>Names a text or a site.</summary>
    public const Cues Noun = (Cues)512;

    private static readonly HashTable _words = Read(
        (Cues.Source, "source sources quelle quellen fuente fuentes fonte fonti bron origine original originalartikel tip t credit credits apres inspire savoir more via ht"),
        (Cues.Credit, """
            reported revealed published disclosed spotted first scoop devoile+ rapporte+ revele+ relaye+ repere+ annonce+ publie+ zuerst erste erstes berichtete
            adelanto adelantado adelantada revelo publico publica publicado publicada informa segun cite citing citant cita berufung
            traduit+ adapte+ translated adapted original originally full republished reprinted reproduced syndicated crossposted posted appeared ran permission
            paru+ initialement abord origine originellement fois reproduit ursprunglich erschienen veroffentlicht ubersetzt ubernommen originalmente originariamente vez traducido
            """),
        (Cues.Attribution, """
            selon apres rapporte revele relate indique ecrit affirme explique appris according reported reports per via laut wie berichtet meldet
            segun informa recoge cuenta
            """),
        (Cues.Company, "avec con mit with enthalt unter material"),
        (Cues.Agency, string.Join(' ', Agencies.Names.Select(LastWord))),
        (Cues.Own, "here ici below dessous suit utilisons publions"),
        (Determiner, "this these our that cet cette ces ce notre nos aucun aucune l diese dieser dieses unsere este esta estos nuestros nuestra never not don t no"),
        (Noun, """
            article articles story stories post posts text texts piece page pages report content contents newsletter translation summary copy column review site
            website policy blog publication texte textes contenu contenus billet depeche traduction lettre chronique
            artikel beitrag beitrage meldung inhalt inhalte ubersetzung seite articulo articulos texto textos noticia noticias contenido contenidos traduccion
            pagina web sitio one publish use
            """),
        (Cues.Making, """
            written generated produced created drafted composed translated assisted authored prepared made summarised summarized wrote writes come comes
            redige+ ecrit+ genere+ produit+ cree+ traduit+ traduction realise+ elabore+ concu+ erstellt geschrieben verfasst ubersetzt generiert produziert entstanden
            redactado redactada redactados redactadas escrito escrita escritos escritas generado generada generados generadas creado creada creados creadas
            traducido traducida traducidos traducidas elaborado elaborada elaborados elaboradas producido producida producidos producidas
            gestutzt edited crafted human humans humain humains menschlich menschen mensch humano humanos main synthese word hand
            without sans ohne sin bot bots robot robots roboter gpt chatgpt claude gemini automat automated automatically automatisch
            automatiquement automatico automaticamente automatisee automatise automatisiert automatizado automatizada
            """));

    public static Cues Of(ulong word) => (Cues)_words[word];

    private static string LastWord(string agency) => Folding.Fold(agency.Split(' ', '-', '\'', '’')[^1]);

    private static HashTable Read(params (Cues Cue, string Words)[] lists)
    {
        var cues = new Dictionary<ulong, int>();
        foreach (var (cue, words) in lists)
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var ending in word.EndsWith('+') ? (string[])["", "e", "s", "es"] : [""])
                {
                    var hash = TextHash.Of(word.TrimEnd('+') + ending);
                    cues[hash] = cues.GetValueOrDefault(hash) | (int)cue;
                }
            }
        }
        return new(cues);
    }
}
