using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

/// <summary>The words of notices on how a text was made, in seven languages.</summary>
internal static partial class DisclosurePatterns
{
    private const string Model = @"(?:ChatGPT|GPT(?:-?\d[\w.]*)?|Gemini|Copilot|DeepSeek|Grok|Llama(?:\s\d[\w.]*)?|Mistral|Claude)";

    private const string BySoftware = @"\b(?:by|par|von|por|da|door)\s(?:an?\s|un\s|une\s|einer?\s|el\s)?(?:\w+\s)?(?:software|logiciel|computers?|ordinateur|programm?e?|programa|machines?)\b";

    private const string Ai = @"(?:\b(?:AI|A\.I\.|IA|KI|LLMs?|chatbots?|" + Model + @"|generative\sAI|bots?|robots?)\b|intelligences?\sartificielles?|artificial\sintelligence|künstliche[rn]?\sintelligenz|inteligencias?\sartificial(?:es)?|intelligenz[ae]\sartificial[ei]|inteligência\sartificial|kunstmatige\sintelligentie|language\smodels?|modèles?\sde\slangue?|modèles?\sde\slangage|modelos?\sde\slenguaje|modell[oi]\slinguistic[oi]|taalmodel\w*|sprachmodell\w*|\bautomat(?:ically|isch|iquement|icamente)\b|\bautomatisée?s?|\bautomated\b|\bautomation\b|automáticamente|\bautomatic\stranslation|traducción\sautomática|traduction\sautomatique|\bmaschinelle?[rn]?\b|\bmachine(?:-|\s)(?:written|generated|made|assisted|translat\w+)|\b(?:a|une|einer?|una)\smachine\b|" + BySoftware + @"|\bcomputer-generated|\balgorithme?s?\b|algoritmo|algorithmus|\bauto-?generated\b|\bsynth[éeè](?:se|tiques?|tic))";

    private const string Participle = @"(?:written|generated|produced|created|drafted|composed|translated|assisted|authored|prepared|made|assembled|compiled|synthesi[sz]ed|crafted|summari[sz]ed|wrote|writes|comes?\sfrom|rédigée?s?|écrite?s?|générée?s?|produite?s?|créée?s?|traduite?s?|réalisée?s?|élaborée?s?|conçue?s?|rédigent|écrit|issue?s?\sd['’]un|erstellt|geschrieben|verfasst|übersetzt|generiert|produziert|entstanden|erzeugt|angefertigt|formuliert|redactad[oa]s?|escrit[oa]s?|generad[oa]s?|cread[oa]s?|traducid[oa]s?|elaborad[oa]s?|producid[oa]s?|scritt[oaie]|generat[oaie]|prodott[oaie]|creat[oaie]|tradott[oaie]|redatt[oaie]|gerad[oa]s?|criad[oa]s?|traduzid[oa]s?|produzid[oa]s?|redigid[oa]s?|geschreven|gegenereerd|gemaakt|vertaald|opgesteld)";

    private const string Infinitive = @"(?:writ(?:e|ing)|draft(?:ing)?|generat(?:e|ing)|creat(?:e|ing|ion)|produc(?:e|ing|tion)|translat(?:e|ing|ion)|compos(?:e|ing)|prepar(?:e|ing|ation)|rédiger|rédaction|écrire|écriture|générer|produire|créer|création|traduire|traduction|élaborer|élaboration|schreiben|verfassen|erstellen|erstellung|übersetzen|übersetzung|redactar|redacción|escribir|elaborar|elaboración|generar|crear|creación|traducir|traducción|scrivere|stesura|escrever|redação|schrijven)";

    private const string Text = @"(?:articles?|stor(?:y|ies)|posts?|texts?|piece|page|report|contents?|newsletters?|translation|copy|column|review|site|website|blog|magazine|publication|essay|issue|edition|entry|textes?|contenus?|billets?|dépêches?|brèves?|lettre|chronique|artikel|beitr[aä]ge?|beitrag|meldung(?:en)?|inhalte?|übersetzung|seite|newsletters?|artículos?|textos?|noticias?|contenidos?|boletín|entrada|articol[oi]|testi?|testo|contenut[oi]|notizi[ae]|artigos?|notícias?|conteúdos?|tekst(?:en)?|berichten?|summary|résumé|zusammenfassung|resumen|riassunto|words?|mots|wörter|palabras|prose|prosa)";

    [GeneratedRegex(Ai, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Machine();

    private const string Means = @"(?:by|with|using|via|from|through|thanks\sto|par|avec|à\sl['’]aide|au\smoyen|grâce|à\spartir|d['’](?=un)|mit|von|durch|mittels|mithilfe|per|con|por|mediante|gracias|a\spartir|da|dal(?:la)?|tramite|com|door|met)";

    // "AI reporters" are people who report on it.
    private const string Tool = Ai + @"(?![\s-](?:reporter|correspondent|editor\b|expert|desk|team|beat|columnist|researcher|journalist|correspondant|spécialiste|rédacteur|redakteur|experte?|fachmann|periodista|redactor))";

    // "written with the help of AI", "mit Hilfe von KI erstellt", "automatisch erstellt", "a chatbot wrote".
    [GeneratedRegex(@"\b" + Participle + @"(?:[\s,]+[^\s,.;:]+){0,5}?[\s,]+" + Means + @"[\s'’](?:(?:\p{Ll}[\p{L}'’-]*|Hilfe|Unterstützung|Einsatz|\d+)\s){0,6}?(?:(?:[dl]|dell|all|dall|nell)['’](?:une?\s)?)?" + Tool
        + @"|\b" + Participle + @"\s(?:\p{L}+\s){0,2}?" + BySoftware + @"|\b" + Means + @"\s(?:[\p{L}'’-]+\s){0,5}?" + Tool + @"(?:\s[\p{L}-]+){0,3}?\s" + Participle + @"\b"
        + @"|" + Tool + @"\s(?:(?:has|have|a|ont|hat|haben|ha|han|heeft)\s)?(?:wrote|writes|written|drafted|drafts|generated|generates|produced|composed|translated|rédigé|écrit|généré|traduit|produit|geschrieben|verfasst|schrieb|erstellt|escrito|escribió|redactado|redactó|generado|scritto|geschreven)\b"
        + @"|\b(?:automat\w+|automát\w+|maschinell\w*)\s(?:\p{L}+\s){0,4}?" + Participle + @"\b|\b" + Participle + @"\s(?:\p{L}+\s){0,2}?(?:automat\w+|automát\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex MadeBy();

    [GeneratedRegex(@"\b(?:AI|IA|KI|machine)[\s-](?:written|generated|assisted|translated|produced|created|made|generiert\w*|erstellt\w*|gestützt\w*|geschrieben\w*|gegenereerd\w*)|text:\s*(?:GPT|ChatGPT|Claude|Gemini)|(?:automatic|machine)\stranslation|traduction\sautomati\w+|traducción\sautomática|maschinelle\sübersetzung|traduzione\sautomatica|tradução\sautomática", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AiMade();

    private const string UsedWord = @"\b(?:us(?:ed?|ing)|utilisée?s?|employée?s?|recours\sà|eu\srecours|servie?|verwendet|eingesetzt|genutzt|benutzt|usad[oa]s?|utilizad[oa]s?|emplead[oa]s?|utilizzat[oaie]|gebruikt)\b";

    [GeneratedRegex(UsedWord, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Used();

    // "AI was used to draft this article", "I used ChatGPT to write it", "für diesen Text wurde KI verwendet", "AI helped write this", "with the help of Claude".
    [GeneratedRegex(UsedWord + @".{0,60}\b" + Infinitive + @"\b|\b(?:for|pour|für|para|in)\s(?:this|ce(?:t|tte)?|diese[nrsm]?|est[ea])\s" + Text + @"\b.{0,60}" + UsedWord + @"|\b(?:help(?:ed|s)|aidée?|assistée?|ayudó|ayudado|half|geholfen|assisted)\b.{0,40}\b" + Infinitive + @"\b|\b(?:wrote|write|written|schrieb|écrit|rédigé|escrito|escribí)\b.{0,60}\b(?:with|mit|avec|con|com|met)\s(?:the\s|l['’]|la\s|some\s|der\s|de\s)?(?:help|assistance|aid|support|hilfe|unterstützung|aide|assistance|concours|appui|ayuda|apoyo|asistencia|aiuto|supporto|ajuda|apoio|behulp)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Helped();

    // From one of its first words on.
    [GeneratedRegex(@"\G(?:(?:this|these|our|all\sour)\s(?:\w+\s)?" + Text + @"\b|(?:articles?|texts?|stories|contents?|posts?|words?|parts?|everything|nothing)\s(?:\w+\s)?(?:on|of|in)\s(?:this|our)\s(?:web)?(?:site|blog|page|newsletter|publication|article|post|issue)\b|(?:cet|cette|ces|ce|notre|nos|tous\snos)\s(?:\w+\s)?" + Text + @"\b|(?:articles?|textes?|contenus?)\s(?:\w+\s)?(?:de|sur)\s(?:ce|notre)\s(?:site|blog|média|journal)|aucun\s(?:de\snos\s)?(?:textes?|articles?|contenus?|mot)|l['’]article\sest|(?:diese[rsmn]?|unsere[rn]?)\s(?:\w+\s)?" + Text + @"\b|(?:texte?|artikel|beiträge|inhalte)\s(?:auf|in)\s(?:dieser|diesem|unserer|unserem)\b|(?:este|esta|estos|estas|nuestros?|nuestras?)\s(?:\w+\s)?" + Text + @"\b|(?:textos|artículos|contenidos|noticias)\sde\s(?:esta|este|nuestr[oa])\s(?:web|sitio|página|blog|medio|diario)|(?:questo|questa|questi|nostri|nostre)\s(?:\w+\s)?" + Text + @"\b|(?:nossos|nossas)\s" + Text + @"\b|(?:dit|deze|onze)\s(?:\w+\s)?" + Text + @"\b|(?:here|ici|hier|aquí|qui)\b|(?<=\bthe\s)text\sbelow\b|this\sone\b|(?:elements|parts?|portions?|sections?)\sof\s(?:it|this)\b|(?:wrote|written|drafted|generated|produced|made)\sthis\b|(?<=\ble\s)texte\s(?:ci-dessous|qui\ssuit)|(?:our|notre|unsere|nuestra)\s(?:policy|rules?|politique|règle|charte|regeln?|política|norma)\b|(?:je|j['’]|nous|on)\b.{0,60}\b(?:le|ce|mes|nos|mon)\s(?:textes?|billets?|articles?)|(?:I|we)\b.{0,60}\b(?:the|my|our)\s(?:text|words|writing|articles?|posts?|stories)|we\s(?:never|do\snot|don['’]t)\s(?:publish|use)|nous\sne\spublions|nous\sn['’]utilisons|wir\s(?:veröffentlichen|verwenden|nutzen)\skeine?|no\s(?:publicamos|usamos|utilizamos))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Own();

    // "This article explains how…" is about others.
    [GeneratedRegex(@"\b(?:this|our|cet|cette|ce|notre|diese[rsmn]?|unsere?|este|esta|nuestr[oa])\s(?:\w+\s)?" + Text + @"\s(?:explains|looks|examines|explores|asks|describes|shows|argues|discusses|covers|reveals|finds|explique|examine|explore|décrit|montre|traite|raconte|revient|erklärt|zeigt|beschreibt|untersucht|handelt|explica|describe|muestra|analiza|trata|cuenta)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex TellsOf();

    [GeneratedRegex(@"\b" + Text + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AnyText();

    // A sentence that begins with the text it speaks of, or with the making.
    [GeneratedRegex(@"^\W*(?:[\p{L}'’]+:\s)?(?:[\p{L}'’%\d]+[\s,]+){0,4}?(?:" + Text + "|" + Participle + @"|human|humain|humano|menschlich|hand-?made|hand-?written|fait\smain|handgemacht|garanti|guaranteed|garantiert|certifi\w+|100)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex TextFirst();

    [GeneratedRegex(@"^(?:and|or|not|with|without|for|in|et|pas|non|avec|sans|und|nicht|mit|ohne|y|no|con|sin|e|en)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex GoesOn();

    // A line of its own that begins with what was made: "Contenu produit avec…", "AI-assisted: …", "Translated by a machine".
    [GeneratedRegex(@"^\W*(?:(?:disclosure|disclaimer|note|notice|transparency|editor['’]s\snote|avertissement|mention|transparence|hinweis|transparenz|anmerkung|aviso|nota|avviso)\s?:\s*)?(?:" + Text + @"\s(?:(?!of\b|from\b|about\b|by\b)[\p{L}'’-]+\s){0,2}" + Participle + @"\b|résumé\set\sarticle\s|(?:(?:auto|fully|partly|partially|entirely|automat\w+|entièrement|partiellement|maschinell|vollständig|teilweise|íntegramente|parcialmente)[\s-])?" + Participle + @"(?:,?\s[\p{L}'’]+){0,4}\s(?:by|with|using|via|from|par|avec|à\sl['’]aide|grâce|mit|von|durch|mithilfe|con|por|mediante|da|com|door|met)\b|" + Participle + @"\s(?:automat\w+|automát\w+)|(?:automat\w+|automát\w+|maschinell|auto-?)\s?(?:[\p{L}]+\s){0,3}" + Participle + @"\b|(?:AI|IA|KI|machine)[\s-](?:assisted|generated|written|made|produced|translated|generiert|erstellt|gestützt)\b|(?:automatic|machine)\stranslation|traduction\sautomati\w+|traducción\sautomática|maschinelle\sübersetzung|traduzione\sautomatica|traduit\sde\sl['’]\w+\spar\b"
        + @"|(?:by|par|von|por|di|door|text|texte|texto|testo|tekst|words|copy|author|auteur|autore?|autorin|rédaction|redaktion|redacción|written\sby|story\sby)\s?:?\s(?:" + Model + @"(?!\s\p{Lu}\p{Ll})|(?:an?\s|une?\s|einer?\s|una?\s|our\s|notre\s|unsere[rm]?\s)?(?:(?:AI|IA|KI|LLM|chatbot)\b|intelligence\sartificielle|artificial\sintelligence|künstliche[rn]?\sintelligenz|inteligencia\sartificial|language\smodel|modèle\sde\slang|sprachmodell|modelo\sde\slenguaje))|(?:by|par|von|por)\s[^.]{0,40}\b(?:bot|robot|roboter|robo)\b|(?:by|par|von|por)\s[^.]{0,60}\bautomat|(?:by|par|von|por)\s[^.]{0,40}\((?:AI|IA|KI)\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex StandsAlone();

    [GeneratedRegex(@"\b(?:not|never|no|none|nothing|zero|without|n['’](?:est|a|ai|ont|avons|sont|était|utilise|utilisons|y\sa)|ne\s\w+\s(?:pas|jamais|aucun)|pas|aucune?|jamais|sans|zéro|kein|keine|keiner|keinen|keinem|keinerlei|nicht|nie|niemals|ohne|ningún|ninguna|nunca|jamás|sin|nessun\w*|non|senza|nenhum\w*|não|sem|geen|niet|zonder)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Negated();

    // "No AI was used.", "Rédigé sans IA", "100 % sans IA".
    [GeneratedRegex(@"^\W*(?:[\p{L}'’]+(?:\s[\p{L}'’]+)?\s?:\s*)?(?:(?:no|zero|zéro|aucune?|kein(?:e|erlei)?|ningun[oa]?|nessuna?|nenhuma?|geen|0\s?%)\s(?:use\sof\s|\p{L}+\s){0,2}?" + Ai + @"\s?(?:$|[.!,;]|(?:here|ici|hier|aquí)\b|(?:(?:was|were|has\sbeen|a\sété|n['’]a(?:\sété)?|wurde|fue|ha\ssido|se\sha|tools?|models?|générative|generativ[ea]?)\s){1,3}(?:us|utilis|employ|verwend|eingesetzt|genutzt|benutzt|usad|utiliza|emplea|involved|harmed|sollicit|mobilis))|(?:" + Text + @"\s)?(?:" + Participle + @"|garanti\w*|guaranteed|certifi\w+|100\s?%)\s(?:[\p{L}'’]+\s){0,4}(?:sans|without|ohne|sin|senza|sem|zonder)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex DeniesAlone();

    [GeneratedRegex(@"\b(?:written|made|produced|edited|crafted|researched)\s(?:(?:and|or)\s\w+\s)?(?:entirely\s|only\s|wholly\s|solely\s|exclusively\s|100\s?%\s)?by\s(?:humans?|people|(?:a|real|actual)\s(?:human\s)?(?:persons?|people|humans?|journalists?|writers?|being)|human\s\w+)\b|\bhuman[\s-](?:written|made|authored|only)\b|\b100\s?%\s(?:human|humain|menschlich|humano|umano|organic\swriting)|(?:écrite?s?|rédigée?s?|produite?s?)\s(?:entièrement\s|uniquement\s|exclusivement\s)?(?:par\s(?:un|une|des)\s(?:vraie?s?\s)?(?:humains?|journalistes?|êtres?\shumains?|personnes?|gens)|à\sla\smain)|on\sécrit\sà\sla\smain|(?:von|nur\svon)\s(?:\w+\s)?(?:menschen|einem\smenschen|journalist(?:en|innen)|redakteur\w*|hand)\s(?:\w+\s)?(?:geschrieben|verfasst|erstellt)|escrit[oa]s?\s(?:íntegramente\s|exclusivamente\s)?(?:por\s(?:humanos|personas|seres\shumanos|periodistas|un\speriodista|una\spersona)|a\smano)|(?:lo\s(?:ha\sescrito|escribió))\suna\spersona|scritt\w+\s(?:da\s(?:umani|persone|giornalisti)|a\smano)|(?:no|not\sa)\s(?:\w+\s)?word\s(?:\w+\s){0,3}(?:was|were|is)\s(?:\w+\s)?(?:generated|written\sby)|pas\sde\stextes?\sde\ssynthèse|(?:written|écrit|rédigé)\sby\shand|no\sAI[-\s](?:written|generated)|(?:AI|IA|KI)[\s-](?:free|frei\w*)\b|(?:libre|libres)\sde\sIA|not\sby\s(?:AI|an\sAI|a\smachine|machines|bots?|robots?|software)|no\s(?:robots?|bots?|machines?|AI|chatbots?|algorithm|software)\s(?:\w+\s)?(?:wrote|touched|writes|typed)|(?:pas\spar|et\snon\spar)\s(?:une\s(?:IA|machine|intelligence)|des\s(?:IA|machines|robots)|un\srobot)|nicht\svon\s(?:einer\s)?(?:KI|maschinen?)|y\sno\s(?:por|una)\s(?:una\s)?(?:IA|máquina)|(?:only|nur|seuls?|solo|sólo)\s(?:des\s|los\s)?(?:humans?|people|menschen|humains?|personas|humanos|journalist\w*)\s(?:write|schreiben|écrivent|escriben)|schreiben\snur\smenschen|every\sword\s(?:\w+\s){0,4}(?:is|was)\s(?:my\sown|mine|human|written\sby\s(?:a\sperson|hand|me))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Human();

    [GeneratedRegex(@"\b(?:not|never|nor|without|no|non|pas|sans|ohne|nicht|keine?|ungeprüft|sin|senza|sem|zonder|and|et|und|y|then|puis|but)\s(?:\p{L}+\s){0,3}?(?:(?:re)?viewed|re-?read|checked|fact-checked|verified|edited|proof-?read|supervised|validated|approved|oversight|supervision|intervention|review|verification|check|relue?s?|relecture|vérifi\p{L}+|validée?s?|contrôl\p{L}+|corrigée?s?|geprüft|überprüft|redigiert|kontrolliert|prüfung|kontrolle|eingriff|revisad[oa]s?|revisión|supervisad[oa]s?|supervisión|verificad[oa]s?|intervención|controll\p{L}+|revist\p{L}+|gecontroleerd|nagekeken)\b(?:\s(?:by|par|von|durch|por|da|door)\s(?:(?:the|an?|des|une?|la|le|l['’]|notre|einem|der|unserer|el|los|una?|our)\s)?(?:\p{L}+\s)?(?:humans?|people|persons?|humains?|humaine|editors?|journalists?|journalistes?|équipe|rédaction|menschen|redaktion|mensch|humanos?|personas?|redacción|periodistas?))?|\b(?:no|aucun|kein|ningún)\s(?:human|humain|mensch|humano)\s(?:has\s|a\s|hat\s|ha\s)?(?:checked|reviewed|read|relu|vérifié|geprüft|revisado)\p{L}*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Checking();

    [GeneratedRegex(@"\b(?:train|training|trained|entraîner|entraînement|trainieren|entrenar|entrenamiento|addestrare|treinar|trainen|fouille|text\sand\sdata\smining|data\smining|scrap\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OptOut();

    // What somebody else is reported to have said or found.
    [GeneratedRegex(@"\b(?:said|says|told|admits|admitted|claims|claimed|alleged(?:ly)?|according\sto|found\sthat|than\b|que\s(?:ceux|celles|los\sque|las\sque)\b|als\s(?:die|solche|jene)\b|estimates?|reportedly|affirme|affirmait|assure|selon|d['’]après|explique|expliquait|raconte|admet|reconnaît|estime|aurait|auraient|sagte|sagt|laut|zufolge|behauptet|schätzt|räumte|dijo|dice|según|afirma|asegura|admitió|reconoció|estima|secondo|segundo|volgens)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Saying();

    // Policies of what may happen, and of some texts, say nothing of this one.
    [GeneratedRegex(@"\b(?:may|might|can|could)\s(?:\w+\s)?(?:be|have\sbeen|use|include|employ|rely)\b|\bpeu(?:t|vent|vons)\s(?:\w+\s)?(?:être|avoir|recourir|utiliser|employer|faire\sappel|s['’]appuyer)|\bnous\spouvons\b|\b(?:können|kann|dürfen)\s(?:\w+\s){0,4}(?:KI|werden)|\bpuede[n]?\s(?:ser|haber|usar|utilizar|estar|recurrir)|\bpodemos\b|\b(?:some|certain|many)\s(?:of\s(?:our|the|these)\s)?(?:articles|stories|texts|posts|content)|\bcertaine?s?\s(?:de\snos\s)?(?:articles|textes|contenus)|\b(?:einige|manche)\s(?:\w+\s)?(?:texte|artikel|beiträge|inhalte)|\b(?:algunos|algunas)\s(?:\w+\s)?(?:artículos|textos|contenidos|noticias)|\b(?:sometimes|occasionally|parfois|gelegentlich|manchmal|a\sveces|if|si|wenn|falls|whether)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Perhaps();

    [GeneratedRegex(@"\b(?:images?|illustrations?|illustrated|illustrée?s?|illustriert|photos?|pictures?|artworks?|cover|visuels?|voix|voice|audio|listen|écouter|lue?\s(?:par|à)|narrat\w+|video|vidéo|\w*bild(?:er)?|stimme|vorgelesen|imagen|imágenes|portada|voz|immagin\w+|imagem|imagens|afbeelding\w*|résumé\sen\stête|summary\sat\sthe\stop|podcast|subtitles|sous-titres|untertitel|subtítulos|comments?|commentaires?|headlines?\swere|transcri\p{L}+|transkri\p{L}+|spell\p{L}*|proofread\p{L}*|orthograph\p{L}*|rechtschreib\p{L}*|ortograf\p{L}*|grammar|grammaire|recommend\p{L}*|recommand\p{L}*|empfehl\p{L}*|experience|expérience|erlebnis|experiencia|tags?|mots-clés|charts?|graphi\p{L}+|grafik\p{L}*|gráfico\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OtherThing();

    [GeneratedRegex(@"\b(?:summary|summaries|summari[sz]ed?|key\spoints|takeaways|bullet\spoints|résumés?|synthèse\sde|points\sclés|essentiel|zusammenfassung(?:en)?|zusammengefasst|kurzfassung|resumen|resúmenes|puntos\sclave|riassunto|resumo|samenvatting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Summary();

    // "This summary was made with AI from reporting by X": there is no other text.
    [GeneratedRegex(@"\b(?:from|of|based\son|à\spartir\s(?:de|d['’])|d['’]après|aus|von|auf\sbasis|a\spartir\sde|de)\s(?:\p{L}+\s){0,2}(?:reporting|reports?|coverage|stor(?:y|ies)|articles?|artikel\w*|berichte?n?|beiträgen?|artículos?|noticias|informaciones|dépêches?)\s(?:by|from|in|on|at|de|du|des|d['’]|von|der|des|por|del)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OfAnother();

    [GeneratedRegex("«[^»]{0,400}»|“[^”]{0,400}”|„[^“”]{0,400}[“”]|\"[^\"]{0,400}\"", RegexOptions.CultureInvariant)]
    public static partial Regex Quotation();

    [GeneratedRegex(@"(?<=[.!?…])\s+(?=[\p{Lu}\d«“])|\s[|•]\s", RegexOptions.CultureInvariant)]
    public static partial Regex SentenceEnd();
}
