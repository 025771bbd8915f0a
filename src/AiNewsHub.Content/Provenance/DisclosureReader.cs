using System.Buffers;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Provenance;

/// <summary>
/// What a page says of the making of its own text. Only notices count: a sentence that speaks of this text, or a short line
/// that stands alone; quotations, pictures, voices, and texts of others that an article is about do not.
/// </summary>
internal static partial class DisclosureReader
{
    private const int NoticeLength = 260;

    private static readonly SearchValues<string> _words = SearchValues.Create(["intelligen", "inteligencia", "gpt", "claude", "gemini", "mistral", "copilot", "language model", "langage", "langue", "sprachmodell", "de lenguaje", "automat", "machine", "algorit", "synth", "human", "humain", "mensch", "journalist", "periodista", "personas", "by people", "real people", "à la main", "by hand", "a word", "word here", "llm", "robot", "chatbot"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> _letters = SearchValues.Create(["AI", "A.I.", "IA", "KI", "Bot", "bot"], StringComparison.Ordinal);

    public static Disclosure Read(IReadOnlyList<TextBlock> blocks)
    {
        Disclosure? machine = null;
        foreach (var block in blocks)
        {
            if (block.Place is BlockPlace.Elsewhere or BlockPlace.Caption or BlockPlace.Heading || block.InQuote) continue;
            var notice = block.Text.Length <= NoticeLength;
            if (!block.Has(notice ? Cues.Own | Cues.Making : Cues.Own)) continue;
            if (!block.Text.AsSpan().ContainsAny(_words) && !block.Text.AsSpan().ContainsAny(_letters)) continue;
            foreach (var sentence in Sentences(WithoutQuotations(block.Text)))
            {
                var said = Judge(sentence, notice, block.Place == BlockPlace.Edge);
                if (said is null) continue;
                var found = new Disclosure(said, notice ? block.Text : sentence.Trim());
                // A denial about this text outweighs a mention of machines elsewhere on the page.
                if (said == false) return found;
                machine ??= found;
            }
        }
        return machine ?? Disclosure.None;
    }

    private static bool? Judge(string sentence, bool notice, bool edge)
    {
        if (sentence.Length is < 8 or > 500) return null;
        var machine = Machine().IsMatch(sentence);
        if (!machine && !sentence.AsSpan().ContainsAny(_words) || OptOut().IsMatch(sentence)) return null;
        if (Human().IsMatch(sentence) && (notice || Own().IsMatch(sentence))) return false;
        if (!machine) return null;
        var own = Own().IsMatch(sentence);
        if (!own && !(notice && StandsAlone().IsMatch(sentence))) return null;
        if (Negated().IsMatch(sentence)) return MadeBy().IsMatch(sentence) || AiMade().IsMatch(sentence) || edge ? false : null;
        if (OtherThing().IsMatch(sentence)) return null;
        return MadeBy().IsMatch(sentence) || AiMade().IsMatch(sentence) || StandsAlone().IsMatch(sentence) ? true : null;
    }

    private static string WithoutQuotations(string text) => Quotation().Replace(text, " … ");

    private static string[] Sentences(string text) => SentenceEnd().Split(text);

    private const string Ai = @"(?:\b(?:AI|A\.I\.|IA|KI|LLMs?|chatbots?|ChatGPT|GPT(?:-\d\w*)?|Claude|Gemini|Mistral|Copilot|generative\sAI|bots?|robots?)\b|intelligences?\sartificielles?|artificial\sintelligence|künstliche[rn]?\sIntelligenz|inteligencias?\sartificial(?:es)?|language\smodels?|modèles?\sde\slangue?|modèles?\sde\slangage|Sprachmodell\w*|modelos?\sde\slenguaje|\bautomati(?:cally|sch|quement)\b|\bautomated\b|automáticamente|\bmachine(?:-|\s)(?:written|generated|translat\w+)|\balgorithme?s?\b|algoritmo|\bsynth[éeè](?:se|tiques?|tic))";

    private const string Made = @"(?:written|generated|produced|created|drafted|composed|translated|assisted|authored|prepared|made|summari[sz]ed|wrote|writes|comes?\sfrom|rédigée?s?|écrite?s?|générée?s?|produite?s?|créée?s?|traduite?s?|traduction|réalisée?s?|élaborée?s?|conçue?s?|erstellt|geschrieben|verfasst|übersetzt|generiert|produziert|entstanden|redactad[oa]s?|escrit[oa]s?|generad[oa]s?|cread[oa]s?|traducid[oa]s?|elaborad[oa]s?|producid[oa]s?)";

    [GeneratedRegex(Ai, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    [GeneratedRegex(@"\b" + Made + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MadeBy();

    [GeneratedRegex(@"\b(?:AI|IA|KI|machine)[\s-](?:written|generated|assisted|translated|produced|created|generiert\w*|erstellt\w*|gestützt\w*)|text:\s*(?:GPT|ChatGPT|Claude|Gemini)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AiMade();

    [GeneratedRegex(@"\b(?:this|these|our|all\sour)\s(?:\w+\s)?(?:article|story|stories|articles|post|posts|text|texts|piece|page|report|content|contents|newsletter|translation|summary|copy|column|review|site|website|policy)\b|\b(?:articles?|texts?|stories|content|word|part)\s(?:on|of|in)\s(?:this|our)\s(?:site|website|blog|page|newsletter|publication|article)\b|\b(?:cet|cette|ces|ce|notre|nos|tous\snos)\s(?:article|articles|texte|textes|contenu|contenus|page|pages|billet|dépêche|traduction|publication|site|blog|lettre|chronique|newsletter)\b|\b(?:articles?|textes?|contenus?)\sde\s(?:ce|notre)\s(?:site|blog)|aucun\s(?:texte|article|contenu)|l['’]article\sest|\b(?:diese[rs]?|unsere)\s(?:\w+\s)?(?:text|texte|artikel|beitrag|beiträge|meldung|inhalt|inhalte|übersetzung|seite)\b|\b(?:este|esta|estos|nuestros|nuestra)\s(?:\w+\s)?(?:artículo|artículos|texto|textos|noticia|noticias|contenido|contenidos|traducción|página|web|sitio)\b|\bhere\b|\bici\b|\bthe\stext\sbelow\b|\bthis\sone\b|le\stexte\s(?:ci-dessous|qui\ssuit)|we\s(?:never|do\snot|don['’]t)\s(?:publish|use)|nous\sne\spublions|nous\sn['’]utilisons", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    // A line of its own that begins with what was made: "Contenu produit avec…", "AI-assisted: …", "Translated by a machine".
    [GeneratedRegex(@"^\W*(?:(?:contenu|texte|article|dépêche|brève|traduction|résumé\set\sarticle|noticia|texto|artículo|contenido|traducción|beitrag|text|artikel|meldung|übersetzung|article|story|content|post|translation|news)\s(?:\w+\s){0,2}" + Made + @"\b|" + Made + @"\s(?:\w+['’]?\s?){0,4}(?:by|with|using|par|avec|à\sl['’]aide|grâce|mit|von|durch|con|por|mediante)\b|(?:AI|IA|KI)[\s-](?:assisted|generated|written|translated|generiert|erstellt|gestützt)\b|text:\s*(?:GPT|ChatGPT|Claude|Gemini)|traduit\sde\sl['’]\w+\spar\b|(?:by|par|von|por)\s[^.]{0,40}\b(?:bot|robot|roboter)\b|(?:by|par|von|por)\s[^.]{0,60}\bautomat)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandsAlone();

    [GeneratedRegex(@"\b(?:not|never|no|none|without|n['’](?:est|a|ont|sont|était|utilise|utilisons)|ne\s\w+\s(?:pas|jamais|aucun)|aucune?|jamais|sans|kein|keine|keiner|nicht|nie|ohne|ningún|ninguna|nunca|sin|no\sha)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(?:written|made|produced|edited|crafted)\s(?:entirely\s|only\s|wholly\s|100\s?%\s)?by\s(?:humans?|people|a\shuman|real\speople|human\s\w+)\b|\bhuman[\s-](?:written|made|authored)\b|\b100\s?%\s(?:human|humain|menschlich|humano)|(?:écrite?s?|rédigée?s?)\s(?:entièrement\s|uniquement\s|exclusivement\s)?(?:par\s(?:un|une|des)\s(?:humains?|journalistes?|êtres?\shumains?|personnes?)|à\sla\smain)|on\sécrit\sà\sla\smain|(?:von|nur\svon)\s(?:menschen|einem\smenschen|journalisten)\s(?:geschrieben|verfasst|erstellt)|escrit[oa]s?\s(?:íntegramente\s)?por\s(?:humanos|personas|periodistas|un\speriodista)|(?:no|not\sa)\s(?:\w+\s)?word\s(?:\w+\s){0,3}(?:was|were)\s(?:generated|written\sby)|pas\sde\stextes?\sde\ssynthèse|(?:written|écrit|rédigé)\sby\shand|no\sAI[-\s](?:written|generated)|(?:sans|ohne|without|sin)\s(?:l['’]aide\sd['’]une\s|recours\sà\sl['’]|hilfe\svon\s|the\shelp\sof\s|any\s|ayuda\sde\s)?(?:AI|IA|KI)\b(?!\s?act)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Human();

    [GeneratedRegex(@"\b(?:train|training|trained|entraîner|entraînement|trainieren|training|entrenar|entrenamiento|fouille|text\sand\sdata\smining|data\smining|scrap\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OptOut();

    [GeneratedRegex(@"\b(?:images?|illustrations?|photos?|pictures?|artwork|visuels?|voix|voice|audio|listen|écouter|video|vidéo|bild(?:er)?|stimme|imagen|imágenes|voz|résumé\sen\stête|summary\sat\sthe\stop|podcast|subtitles|sous-titres|comments?|commentaires?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherThing();

    [GeneratedRegex("«[^»]{0,400}»|“[^”]{0,400}”|„[^“”]{0,400}[“”]|\"[^\"]{0,400}\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"(?<=[.!?…])\s+(?=[\p{Lu}\d«“])|\s[|•]\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
