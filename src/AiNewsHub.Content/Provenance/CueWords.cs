using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Provenance;

/// <summary>
/// The words that <see cref="ViaReader"/> and <see cref="DisclosureReader"/> cannot do without, folded. A word ending in <c>+</c>
/// stands for its French feminine and plural forms as well. Whoever adds a word to an expression adds it here.
/// </summary>
internal static class CueWords
{
    /// <summary>Points at something of its own that the next words may name.</summary>
    public const Cues Determiner = (Cues)4096;

    /// <summary>Names a text or a site.</summary>
    public const Cues Noun = (Cues)8192;

    private static readonly HashTable _words = Read(
        (Cues.Source, "source sources quelle quellen quellenangabe fuente fuentes fonte fonti bron bronnen origine original originalquelle originalartikel originalbeitrag tip t credit credits apres inspire based base savoir more via ht"),
        (Cues.Found, "repere+ vu+ lu+ trouve+ deniche+ decouvert+ signale+ spotted seen found discovered gesehen gefunden entdeckt visto encontrado thanks thank props merci gracias danke"),
        (Cues.First, "first broke had premier premiere zuerst erste erstes erster primero primera qui revele"),
        (Cues.Press, """
            times post news newsroom journal herald tribune gazette chronicle observer guardian review daily weekly courier ledger telegraph standard examiner inquirer
            bulletin dispatch wire newswire magazine press presse insider monde figaro echos quotidien depeche courrier hebdo zeitung kurier blatt anzeiger nachrichten
            spiegel rundschau tagblatt tageblatt allgemeine merkur bote diario periodico noticias heraldo vanguardia correo mundo pais prensa gaceta corriere gazzetta
            giornale stampa jornal correio folha nieuws krant courant dagblad radio tv television broadcasting site website outlet newspaper paper monthly blog newsletter
            podcast agency portal broadcaster publication colleagues friends hebdomadaire mensuel media lettre agence chaine revue confreres consoeurs tageszeitung
            wochenzeitung zeitschrift magazin nachrichtenmagazin fachmagazin nachrichtenportal fachportal nachrichtenagentur agentur sender kollegen webseite
            semanario revista medio sitio cadena boletin agencia companeros colegas quotidiano rivista sito agenzia persbureau tijdschrift
            com org net
            """),
        (Cues.Credit, """
            reported revealed published disclosed spotted first scoop noted broken devoile+ rapporte+ revele+ relaye+ repere+ annonce+ publie+ ebruite+ revelait devoilait
            infos informations information info revelation revelations exclusivite zuerst erste erstes erster berichtete
            adelanto adelantado adelantada avanzo avanzado avanzada desvelo desvelado desvelada revelado revelada revelo publico publica publicado publicada informa segun
            rivelato rivelata anticipato anticipata exclusiva cite citing citant cita citando berufung
            """),
        (Cues.Reprint, """
            traduit+ adapte+ repris republie+ tire+ extrait+ reproduit+ paru+ publie+ diffuse+ apparu+ apres initialement originellement original originale partenariat autorisation
            translated adapted excerpted reprinted reposted republished syndicated reproduced crossposted posted permission partnership collaboration association originally
            first initially appeared published ran printed written aired version appears runs courtesy reporting full
            ursprunglich zuerst zunachst erstmals erschien erschienen veroffentlicht ubersetzt ubernommen adaptiert genehmigung original originaltext originalartikel originalbeitrag
            originalmente originariamente inicialmente vez primero publico aparecio traducido traducida adaptado adaptada tomado tomada extraido extraida permiso reproducido
            reproducida pubblicato pubblicata apparso apparsa tradotto tradotta oorspronkelijk vertaald
            """),
        (Cues.Attribution, """
            selon apres rapporte rapportent revele revelent relate relatent indique ecrit affirme explique expliquent raconte racontent precise releve detaille relaie relaient confie
            appris declare+ indique+ affirme+ assure+ repondu confirme+ dit entretien colonnes interroge+ repere+ relaye+ rapporte+ consulte+ obtenu+ vu+ signale+
            according reported reports revealed reveals noted spotted per via told tells telling speaking interview noticed discovered unearthed obtained seen reviewed viewed
            uncovered report story scoop investigation reporting
            laut wie berichtet berichten berichtete meldet meldete schreibt bericht berichts informationen recherchen meldung sagte gegenuber gesprach entdeckt
            segun informa informan recoge recogen cuenta cuentan publica publican adelanta desvela detectado detectada declaro dijo explico aseguro confirmo conto declarado
            explicado entrevista como informo publico adelanto
            secondo stando riporta rivela segundo acordo conforme avanca noticia volgens meldt
            """),
        (Cues.Company, "avec con mit with com met enthalt unter material additional reporting contributed contributing"),
        (Cues.Agency, string.Join(' ', Agencies.Names.Select(LastWord))),
        (Cues.Own, "here ici hier aqui qui below dessous suit utilisons publions"),
        (Determiner, "this these our all dit deze onze questo questa questi nostri nostre nossos nossas diesem diesen unser unserer unserem estas nuestro nuestras my je j nous on i we wir that cet cette ces ce notre nos aucun aucune l diese dieser dieses unsere este esta estos nuestros nuestra never not don t no"),
        (Noun, """
            article articles story stories post posts text texts piece page pages report content contents newsletter translation summary resume zusammenfassung resumen riassunto copy column review site
            website blog magazine essay issue edition entry words writing policy blog publication texte textes contenu contenus billet depeche traduction lettre chronique
            artikel beitrag beitrage meldung inhalt inhalte ubersetzung seite articulo articulos texto textos noticia noticias contenido contenidos traduccion
            pagina web sitio one publish use publions utilisons veroffentlichen verwenden nutzen publicamos usamos utilizamos mot
            boletin entrada articolo articoli testo testi contenuto contenuti notizia notizie artigo artigos conteudo conteudos tekst teksten bericht berichten
            """),
        (Cues.Making, """
            written generated produced created drafted composed translated assisted authored prepared made summarised summarized wrote writes come comes
            redige+ ecrit+ genere+ produit+ cree+ traduit+ traduction realise+ elabore+ concu+ erstellt geschrieben verfasst ubersetzt generiert produziert entstanden
            redactado redactada redactados redactadas escrito escrita escritos escritas generado generada generados generadas creado creada creados creadas
            traducido traducida traducidos traducidas elaborado elaborada elaborados elaboradas producido producida producidos producidas
            write writing draft drafting generate generating create creating creation produce producing production translate translating compose prepare assembled compiled
            synthesized synthesised rediger redaction ecrire ecriture generer produire creer traduire elaborer elaboration schreiben verfassen erstellen erstellung ubersetzen
            redactar redaccion escribir elaborar elaboracion generar crear creacion traducir traduccion stesura erzeugt angefertigt formuliert issu+
            scritto scritta scritti scritte generato generata generati generate prodotto prodotta creato creata tradotto tradotta redatto redatta gerado gerada gerados geradas criado
            criada traduzido traduzida produzido produzida redigido redigida geschreven gegenereerd gemaakt vertaald opgesteld
            used use utilise+ employe+ recours verwendet eingesetzt genutzt benutzt usado usada utilizado utilizada empleado empleada utilizzato utilizzata gebruikt
            help helped helps assistance aide+ hilfe mithilfe ayuda gestutzt edited crafted human humans humain humains menschlich menschen mensch humano humanos main synthese word hand
            without sans ohne sin no zero aucun aucune kein keine ningun ninguna free frei artificielle artificial kunstliche kunstlichen intelligenz persona person people
            author auteur autor autorin texte text texto testo tekst maschinell maschinelle machine automatique translation ubersetzung bot bots robot robots roboter gpt chatgpt claude gemini automat automated automatically automatisch
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
