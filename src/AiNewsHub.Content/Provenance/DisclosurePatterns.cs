using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Disclosures;

namespace AiNewsHub.Content.Provenance;

/// <summary>The words of notices on how a text was made, in seven languages.</summary>
/// <remarks>
/// Expressions of hundreds of words are interpreted: as generated code each is up to thirty thousand lines, a minute of building in
/// all and a megabyte that is mapped at every start, and no faster, for they are tried only where a cue stands.
/// </remarks>
internal static partial class DisclosurePatterns
{
    private const string Ai = Phrases.Ai;

    private const string Text = Phrases.Text;

    [GeneratedRegex(Ai, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Machine();

    private const string Means = Phrases.Means;

    // "AI reporters" are people who report on it.
    private const string Tool = Ai + @"(?![\s-]" + Phrases.NoTool + ")";

    // "written with the help of AI", "mit Hilfe von KI erstellt", "automatisch erstellt", "a chatbot wrote".
    public static Regex MadeBy { get; } = new(@"\b" + Phrases.Participle + @"(?:[\s,]+[^\s,.;:]+){0,5}?[\s,]+" + Means + @"[\s'’](?:(?:\p{Ll}[\p{L}'’-]*|"
        + Phrases.HelpNoun
        + @"|\d+)\s){0,6}?" + Phrases.Elided + "?" + Tool
        + @"|\b" + Phrases.Participle + @"\s(?:\p{L}+\s){0,2}?\b" + Phrases.BySoftware + @"\b|\b" + Means + @"\s(?:[\p{L}'’-]+\s){0,5}?" + Tool
            + @"(?:\s[\p{L}-]+){0,3}?\s" + Phrases.Participle + @"\b"
        + "|" + Tool + @"\s" + Phrases.MachineWrote + @"\b"
        + @"|\b(?:" + Phrases.ByItself + "|" + Phrases.ByMachine + @")\s(?:\p{L}+\s){0,4}?" + Phrases.Participle + @"\b|\b" + Phrases.Participle
            + @"\s(?:\p{L}+\s){0,2}?" + Phrases.ByItself, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(Phrases.AiMade, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AiMade();

    private const string UsedWord = @"\b" + Phrases.Used + @"\b";

    [GeneratedRegex(UsedWord, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Used();

    // "AI was used to draft this article", "I used ChatGPT to write it", "für diesen Text wurde KI verwendet", "AI helped write this", "with the help of
    // Claude".
    public static Regex Helped { get; } = new(UsedWord + @".{0,60}\b" + Phrases.Infinitive + @"\b|\b" + Phrases.ForThis + @"\s" + Text + @"\b.{0,60}" + UsedWord
        + @"|\b" + Phrases.Helped + @"\b.{0,40}\b" + Phrases.Infinitive + @"\b|\b" + Phrases.Wrote + @"\b.{0,60}\b" + Phrases.WithHelp + @"\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // From one of its first words on.
    public static Regex Own { get; } = new(@"\G" + Phrases.Own, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "This article explains how…" is about others.
    public static Regex TellsOf { get; } = new(@"\b" + Phrases.TellsOf + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b" + Text + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex AnyText();

    // A sentence that begins with the text it speaks of, or with the making.
    public static Regex TextFirst { get; } = new(@"^\W*(?:[\p{L}'’]+:\s)?(?:[\p{L}'’%\d]+[\s,]+){0,4}?(?:" + Text + "|" + Phrases.Participle + "|"
        + Phrases.Guarantee + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex("^" + Phrases.GoesOn + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex GoesOn();

    // A line of its own that begins with what was made: "Contenu produit avec…", "AI-assisted: …", "Translated by a machine".
    public static Regex StandsAlone { get; } = new(@"^\W*(?:" + Phrases.NoticeHead + @"\s?:\s*)?(?:" + Text + @"\s(?:(?!" + Phrases.OfText
        + @"\b)[\p{L}'’-]+\s){0,2}" + Phrases.Participle
        + @"\b|" + Phrases.Alone
        + "|(?:" + Phrases.Wholly + @"[\s-])?" + Phrases.Participle + @"(?:,?\s[\p{L}'’]+){0,4}\s" + Phrases.By + @"\b|" + Phrases.Participle + @"\s"
            + Phrases.ByItself + "|" + Phrases.AloneItself + @"\s?(?:[\p{L}]+\s){0,3}" + Phrases.Participle + @"\b"
        + "|" + Phrases.Byline + @"\s?:?\s(?:" + Phrases.Model + @"(?!\s\p{Lu}\p{Ll})|" + Phrases.Article + @"?(?:(?:AI|IA|KI|LLM|chatbot)\b|"
            + Phrases.AiName + "))"
        + "|" + Phrases.ByAuthor + @"\s(?:[^.]{0,40}\b" + Phrases.Robot + @"\b|[^.]{0,60}\bautomat|[^.]{0,40}\((?:AI|IA|KI)\)))",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b" + Phrases.Not + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Negated();

    // "No AI was used.", "Rédigé sans IA", "100 % sans IA".
    public static Regex DeniesAlone { get; } = new(@"^\W*(?:[\p{L}'’]+(?:\s[\p{L}'’]+)?\s?:\s*)?(?:(?:" + Phrases.No + @"|0\s?%)\s(?:" + Phrases.UseOf
        + @"|\p{L}+\s){0,2}?" + Ai
        + @"\s?(?:$|[.!,;]|" + Phrases.Here + @"\b|(?:" + Phrases.Was + @"\s){1,3}" + Phrases.UsedStem + ")"
        + "|(?:" + Text + @"\s)?(?:" + Phrases.Participle + "|" + Phrases.Guaranteed + @"|100\s?%)\s(?:[\p{L}'’]+\s){0,4}" + Phrases.Without + @"\s)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static Regex Human { get; } = new(Phrases.ByHumans + "|" + Phrases.HumanOnly, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b" + Phrases.NotOrAnd + @"\s(?:\p{L}+\s){0,3}?" + Phrases.Checked + @"\b(?:\s" + Phrases.CheckedBy
        + @"\s(?:" + Phrases.CheckerArticle
        + @"\s)?(?:\p{L}+\s)?" + Phrases.Checker + @")?|\b" + Phrases.NobodyChecked + @"\p{L}*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Checking();

    [GeneratedRegex(@"\b" + Phrases.Training + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OptOut();

    // What somebody else is reported to have said or found.
    [GeneratedRegex(@"\b" + Phrases.Saying + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Saying();

    // Policies of what may happen, and of some texts, say nothing of this one.
    [GeneratedRegex(Phrases.Perhaps, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Perhaps();

    [GeneratedRegex(@"\b" + Phrases.OtherThing + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OtherThing();

    [GeneratedRegex(@"\b" + Phrases.Summary + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Summary();

    // "This summary was made with AI from reporting by X": there is no other text.
    [GeneratedRegex(@"\b" + Phrases.OfAnother + @"\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex OfAnother();

    [GeneratedRegex("«[^»]{0,400}»|“[^”]{0,400}”|„[^“”]{0,400}[“”]|\"[^\"]{0,400}\"", RegexOptions.CultureInvariant)]
    public static partial Regex Quotation();

    [GeneratedRegex(@"(?<=[.!?…])\s+(?=[\p{Lu}\d«“])|\s[|•]\s", RegexOptions.CultureInvariant)]
    public static partial Regex SentenceEnd();
}
