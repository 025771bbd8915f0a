using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Provenance;

/// <summary>
/// The words that the expressions cannot do without, folded. A word ending in <c>+</c> stands for its French feminine and plural
/// forms as well. Whoever adds a word to an expression adds it here.
/// </summary>
internal static class CueWords
{
    private const string First = "first previously originally earlier initially";
    private const string Story = "story news scoop";
    private const string Text = "article story piece post essay texte billet";
    private const string Appeared = "appeared appears published posted ran runs printed written aired comes paru+ publie+ diffuse+ apparu+";
    private const string Spanish = "publicado publicada publicados publicadas aparecido aparecida aparecidos aparecidas difundido difundida difundidos difundidas";
    private const string Before = "originalmente originariamente inicialmente primera primero";
    private const string Zuerst = "zuerst erste erstes erster ersten";

    public static CueTable Table { get; } = Read(
        (ProvenanceCues.Source, "source sources quelle quellen quellenangabe fuente fuentes fonte fonti bron bronnen origine original originalquelle originalartikel originalbeitrag tip t credit credits apres inspire based base savoir more via ht", null),
        (ProvenanceCues.InlineSource, "source sources quelle quellen fuente fuentes fonte fonti bron via t tip lu vu", null),
        (ProvenanceCues.Found, "repere+ vu+ lu+ trouve+ deniche+ decouvert+ signale+ spotted seen found discovered gesehen gefunden entdeckt visto encontrado thanks thank props merci gracias danke", null),
        (ProvenanceCues.ReportedFirst, "info information", "vient est provient"),
        (ProvenanceCues.ReportedFirst, First, "reported revealed published disclosed broken noted spotted"),
        (ProvenanceCues.ReportedFirst, "scoop broken", "by from"),
        (ProvenanceCues.ReportedFirst, "revele+ ebruite+", "par dans sur"),
        (ProvenanceCues.ReportedFirst, "annonce publie", "premier abord"),
        (ProvenanceCues.ReportedFirst, "l", "revele+ devoile+ rapporte+"),
        (ProvenanceCues.ReportedFirst, "est selon apres", "information informations info infos revelation revelations exclusivite"),
        (ProvenanceCues.ReportedFirst, Zuerst, "berichtete berichtet meldete hatte hatten hat"),
        (ProvenanceCues.ReportedFirst, "berichtete", "zuerst"),
        (ProvenanceCues.ReportedFirst, "revelo publico adelanto", "exclusiva"),
        (ProvenanceCues.Revealed, "devoile+ rapporte+ relaye+ repere+", "par dans sur"),
        (ProvenanceCues.Revealed, "adelanto avanzo desvelo", null),
        (ProvenanceCues.Revealed, "ha han habia", "adelantado avanzado desvelado revelado"),
        (ProvenanceCues.Revealed, "adelantado adelantada adelantados adelantadas avanzado avanzada avanzados avanzadas desvelado desvelada desvelados desveladas revelado revelada revelados reveladas", "por"),
        (ProvenanceCues.Revealed, "segun", "adelanto publico informa ha publica"),
        (ProvenanceCues.Revealed, "rivelato rivelata rivelate anticipato anticipata anticipate", "da"),
        (ProvenanceCues.Citing, "cite citing citant cita citando berufung", null),
        (ProvenanceCues.First, "first", "to with reported revealed published spotted broke"),
        (ProvenanceCues.First, "broke had", Story),
        (ProvenanceCues.First, "ete", "premier premiere"),
        (ProvenanceCues.First, "revele", "premier information info affaire"),
        (ProvenanceCues.First, "hat hatte berichtete", Zuerst),
        (ProvenanceCues.First, "fue", "primero primera"),
        (ProvenanceCues.First, "qui", "revele+ revelait revela devoile+ devoilait devoila rapporte+ rapportait rapporta"),
        (ProvenanceCues.Attribution, """
            selon apres rapporte rapportent revele revelent relate relatent indique indiquent ecrit ecrivent affirme affirment explique expliquent raconte racontent precise precisent releve relevent
            detaille detaillent relaie relaient confie confient
            appris declare+ indique+ affirme+ assure+ repondu confirme+ dit entretien colonnes interroge+ repere+ relaye+ rapporte+ consulte+ obtenu+ vu+ signale+
            according reported reports revealed reveals noted spotted per via told tells telling speaking interview noticed discovered unearthed obtained seen reviewed viewed
            uncovered report story scoop investigation reporting
            laut wie berichtet berichten berichtete berichteten meldet meldete meldeten schreibt bericht berichts informationen recherchen meldung sagte gegenuber gesprach entdeckt
            segun informa informan recoge recogen cuenta cuentan publica publican adelanta adelantan desvela desvelan senala senalan apunta apuntan detectado detectada declaro dijo explico aseguro
            confirmo conto declarado explicado entrevista como informo publico adelanto
            secondo stando riporta rivela segundo acordo conforme avanca noticia volgens meldt
            """, null),
        (ProvenanceCues.Reports, """
            reported reports revealed reveals rapporte rapportent raconte racontent revele revelent berichtet berichtete berichteten meldet meldete meldeten schreibt
            informa informan informo publica publican publico adelanto riporta noticia avanca meldt bericht
            """, null),
        (ProvenanceCues.Reprint, "traduit+ adapte+ repris+ republie+ tire+ extrait+ reproduit+", "de du des d par avec a depuis un l"),
        (ProvenanceCues.Reprint, "translated adapted excerpted reprinted reposted republished syndicated reproduced crossposted posted", "and with from here on of at by"),
        (ProvenanceCues.Reprint, "with", "permission"),
        (ProvenanceCues.Reprint, "published", "partnership collaboration association part"),
        (ProvenanceCues.Reprint, "read see", "original full"),
        (ProvenanceCues.Reprint, "lire retrouvez retrouver voir lisez", "original originale complet"),
        (ProvenanceCues.Reprint, "original originale", "paru parue publie publiee"),
        (ProvenanceCues.Reprint, First + " also", Appeared),
        (ProvenanceCues.Reprint, Text, Appeared + " courtesy from by"),
        (ProvenanceCues.Reprint, "based", "article story report post interview reporting coverage"),
        (ProvenanceCues.Reprint, "from", "reporting report article story"),
        (ProvenanceCues.Reprint, "paru+ publie+ diffuse+ apparu+", "initialement abord origine originellement premiere premier"),
        (ProvenanceCues.Reprint, "initialement abord origine originellement", "paru+ publie+ diffuse+"),
        (ProvenanceCues.Reprint, "partenariat", "avec"),
        (ProvenanceCues.Reprint, "ursprunglich zuerst zunachst erstmals", "erschienen veroffentlicht publiziert bei auf in im"),
        (ProvenanceCues.Reprint, "erschien erschienen veroffentlicht", "zuerst ursprunglich zunachst erstmals auch"),
        (ProvenanceCues.Reprint, "ubersetzt ubernommen adaptiert", "aus von"),
        (ProvenanceCues.Reprint, "mit", "genehmigung"),
        (ProvenanceCues.Reprint, "original originaltext originalartikel originalbeitrag originalfassung", "ist erschien wurde"),
        (ProvenanceCues.Reprint, Spanish, Before),
        (ProvenanceCues.Reprint, Before, Spanish),
        (ProvenanceCues.Reprint, "publico aparecio", Before + " en"),
        (ProvenanceCues.Reprint, "traducido traducida traducidos traducidas adaptado adaptada adaptados adaptadas tomado tomada tomados tomadas extraido extraida extraidos extraidas reproducido reproducida", "de del desde y"),
        (ProvenanceCues.Reprint, "lee lea leer ver", "original"),
        (ProvenanceCues.Reprint, "original", "en"),
        (ProvenanceCues.Reprint, "con", "permiso"),
        (ProvenanceCues.Reprint, "pubblicato pubblicata pubblicati pubblicate apparso tradotto tradotta tradotti tradotte", Before + " prima su in da"),
        (ProvenanceCues.Reprint, "oorspronkelijk", "verschenen gepubliceerd"),
        (ProvenanceCues.Reprint, "vertaald", "uit"),
        (ProvenanceCues.Company, "avec con mit with com met enthalt unter material additional reporting contributed contributing", null),
        (ProvenanceCues.Agency, string.Join(' ', Agencies.Names.Select(LastWord)), null),
        (ProvenanceCues.AgencyWord, "wire newswire service agency association presseagentur nachrichtenagentur agence agencia agenzia", null),
        (ProvenanceCues.Press, """
            times post news newsroom journal herald tribune gazette chronicle observer guardian review daily weekly courier ledger telegraph standard examiner inquirer
            bulletin dispatch wire newswire magazine press presse insider monde figaro echos quotidien depeche courrier hebdo zeitung kurier blatt anzeiger nachrichten
            spiegel rundschau tagblatt tageblatt allgemeine merkur bote diario periodico noticias heraldo vanguardia correo mundo pais prensa gaceta corriere gazzetta
            giornale stampa jornal correio folha nieuws krant courant dagblad radio tv television broadcasting site website outlet newspaper paper monthly blog newsletter
            podcast agency portal broadcaster publication colleagues friends hebdomadaire mensuel media lettre agence chaine revue confreres consoeurs tageszeitung
            wochenzeitung zeitschrift magazin nachrichtenmagazin fachmagazin nachrichtenportal fachportal nachrichtenagentur agentur sender kollegen webseite
            semanario revista medio sitio cadena boletin agencia companeros colegas quotidiano rivista sito agenzia persbureau tijdschrift
            com org net
            """, null),
        (ProvenanceCues.Own, "here ici hier aqui qui below dessous suit utilisons publions", null),
        (ProvenanceCues.Own, "this these our all dit deze onze questo questa questi nostri nostre nossos nossas diesem diesen unser unserer unserem estas nuestro nuestras my je j nous on i we wir that cet cette ces ce notre nos aucun aucune l diese dieser dieses unsere este esta estos nuestros nuestra never not don t no", """
            article articles story stories post posts text texts piece page pages report content contents newsletter translation summary resume zusammenfassung resumen riassunto copy column review site
            website blog magazine essay issue edition entry words writing policy blog publication texte textes contenu contenus billet depeche traduction lettre chronique
            artikel beitrag beitrage meldung inhalt inhalte ubersetzung seite articulo articulos texto textos noticia noticias contenido contenidos traduccion
            pagina web sitio one publish use publions utilisons veroffentlichen verwenden nutzen publicamos usamos utilizamos mot
            boletin entrada articolo articoli testo testi contenuto contenuti notizia notizie artigo artigos conteudo conteudos tekst teksten bericht berichten
            """),
        (ProvenanceCues.OwnStart, """
            this these our all article articles texts stories contents posts words parts part everything nothing elements element portion portions section sections post story content word text
            cet cette ces ce notre nos tous texte textes contenu contenus aucun l je j nous on
            diese dieser dieses diesem diesen unsere unserer unseren unser artikel beitrage inhalte wir
            este esta estos estas nuestro nuestros nuestra nuestras textos articulos contenidos noticias no
            questo questa questi nostri nostre nossos nossas dit deze onze here ici hier aqui qui
            wrote written drafted generated produced made i we
            """, null),
        (ProvenanceCues.Making, """
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
            """, null),
        (ProvenanceCues.Made, """
            written generated produced created drafted composed translated assisted authored prepared made assembled compiled synthesized synthesised crafted summarized summarised wrote writes
            come comes drafts generates redige+ ecrit+ genere+ produit+ cree+ traduit+ realise+ elabore+ concu+ redigent issu+ erstellt geschrieben verfasst ubersetzt generiert produziert entstanden
            erzeugt angefertigt formuliert schrieb redactado redactada redactados redactadas escrito escrita escritos escritas generado generada generados generadas creado creada creados creadas
            traducido traducida traducidos traducidas elaborado elaborada elaborados elaboradas producido producida producidos producidas escribio redacto
            scritto scritta scritti scritte generato generata generati generate prodotto prodotta prodotti prodotte creato creata creati create tradotto tradotta tradotti tradotte
            redatto redatta redatti redatte gerado gerada gerados geradas criado criada criados criadas traduzido traduzida traduzidos traduzidas produzido produzida produzidos produzidas
            redigido redigida redigidos redigidas geschreven gegenereerd gemaakt vertaald opgesteld
            """, null),
        (ProvenanceCues.Machine, "a", "i"),
        (ProvenanceCues.Machine, """
            ai ia ki llm llms chatbot chatbots chatgpt gpt gpt2 gpt3 gpt4 gpt4o gpt5 gpt6 gemini copilot deepseek grok llama mistral claude bot bots robot robots roboter robo
            artificielle artificielles artificial artificiales artificiale artificiali kunstliche kunstlicher kunstlichen kunstmatige
            language languages langage langages langue langues lenguaje lenguajes linguistico linguistici linguistica taalmodel taalmodellen sprachmodell sprachmodelle sprachmodellen sprachmodells
            automatically automatic automatisch automatiquement automatique automaticamente automatica automatise automatises automatisee automatisees automated automation
            maschinell maschinelle maschinellen maschineller maschine maschinen machine machines maquina software logiciel computer computers ordinateur program programm programe programme programa
            algorithm algorithms algorithme algorithmes algorithmus algoritmo algoritmos auto autogenerated synthese syntheses synthetic synthetique synthetiques
            """, null),
        (ProvenanceCues.People, "no not pas non nicht por", "ai ia ki intelligence machine machines maschine maschinen maquina bot bots robot robots chatbot chatbots algorithm software"),
        (ProvenanceCues.People, "ai ia ki", "free frei freie freien freier freies freiem"),
        (ProvenanceCues.People, "libre libres", "ia"),
        (ProvenanceCues.People, """
            human humans humain humains humano humanos umano umani mensch menschen menschlich people person persons persona personas persone personne personnes gens being seres
            journalist journalists journaliste journalistes journalisten journalistinnen periodista periodistas giornalisti writer writers redakteur redakteure redakteurin redakteuren redakteurinnen
            main hand mano word synthese organic
            """, null),
        (ProvenanceCues.Picture, """
            credit credits credito creditos bildnachweis copyright courtesy photo photos photograph photographs photographie photographies photographer photographe fotografie fotograf fotografia fotografias
            foto fotos image images picture pictures bild imagen illustration illustrations visuel grafik cartoon cartoons graphic graphics bilds imagens
            """, null));

    private static string LastWord(string agency) => Folding.Fold(agency.Split(' ', '-', '\'', '’')[^1]);

    private static CueTable Read(params (ProvenanceCues Cue, string Words, string? Then)[] cues) =>
        new([.. cues.Select(cue => ((int)cue.Cue, Forms(cue.Words), cue.Then is null ? null : Forms(cue.Then)))]);

    private static string Forms(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word is [.. var stem, '+'] ? $"{stem} {stem}e {stem}s {stem}es" : word));
}
