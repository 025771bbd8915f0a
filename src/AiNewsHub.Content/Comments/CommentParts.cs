using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Comments;

/// <summary>
/// What a comment is made of: its words in folded form, and apart from them its links, addresses and numbers to call, so that no single one of
/// those is a word to be learned.
/// </summary>
internal sealed partial class CommentParts
{
    // Words that stand in the place of what was taken out.
    public const string LinkWord = "<link>";
    public const string MailWord = "<mail>";
    public const string PhoneWord = "<phone>";
    public const string PriceWord = "<price>";
    public const string NumberWord = "<number>";

    private const int FewestDigitsOfPhone = 8;

    private CommentParts(string plain) => Plain = plain;

    /// <summary>The text without markup and with what it hides written out.</summary>
    public string Plain { get; }

    public List<string> Words { get; } = [];

    /// <summary>As they are written, without the scheme.</summary>
    public List<string> Links { get; } = [];

    public int Mails { get; private set; }
    public int Phones { get; private set; }
    public int Prices { get; private set; }

    /// <summary>Whether links were written as markup, which a form for plain text does not ask for.</summary>
    public bool HasMarkup { get; private set; }

    public static CommentParts Of(string text)
    {
        // Halves of characters would be refused by what follows.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var decoded = WebUtility.HtmlDecode(whole).Normalize(NormalizationForm.FormKC);
        var opened = AnchorPattern().Replace(decoded, " ${url} ");
        var plain = TagPattern().Replace(opened, "\n");
        var parts = new CommentParts(plain) { HasMarkup = opened.Length != decoded.Length };
        parts.Read(plain);
        return parts;
    }

    private void Read(string plain)
    {
        var text = MailPattern().Replace(plain, match => Take(MailWord, match, () => Mails++));
        text = LinkPattern().Replace(text, match => Take(LinkWord, match, () => Links.Add(WithoutScheme(match.Value))));
        text = PricePattern().Replace(text, match => Take(PriceWord, match, () => Prices++));
        text = PhonePattern().Replace(text, TakePhone);
        foreach (Match match in WordPattern().Matches(text))
        {
            var word = match.Value[0] == '<' ? match.Value : Folding.Fold(match.Value).Trim('\'', '’');
            if (word.Length > 0) Words.Add(word.All(char.IsAsciiDigit) ? NumberWord : word);
        }
    }

    private string TakePhone(Match match)
    {
        if (match.Value.Count(char.IsAsciiDigit) < FewestDigitsOfPhone || IsLargeNumber(match.Value)) return match.Value;
        Phones++;
        return $" {PhoneWord} ";
    }

    /// <summary>As <c>2.126.521.750</c>, in threes.</summary>
    private static bool IsLargeNumber(string digits)
    {
        var threes = digits.Split('.', ' ', '\u00a0');
        return threes.Length > 1 && threes[0].Length < 4 && threes[0].Length > 0 && threes[0][0] is not ('+' or '0' or '(')
            && threes.Skip(1).All(part => part.Length == 3);
    }

    private static string Take(string word, Match match, Action note)
    {
        note();
        return $" {word} ";
    }

    private static string WithoutScheme(string link) =>
        link.Contains("://", StringComparison.Ordinal) ? link[(link.IndexOf("://", StringComparison.Ordinal) + 3)..] : link;

    [GeneratedRegex("""<a\s[^>]*href\s*=\s*["']?(?<url>[^"'\s>]*)[^>]*>|\[(?:url|link)=?(?<url>[^\]]*)\]""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AnchorPattern();

    [GeneratedRegex("""</?(?:a|b|i|br|p|div|span|img|script|strong|em|h[1-6])(?:\s[^>]*)?/?>|\[/(?:url|link)\]""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TagPattern();

    [GeneratedRegex("""[\w.+-]+@[\w-]+(?:\.[\w-]+)+""", RegexOptions.NonBacktracking)]
    private static partial Regex MailPattern();

    private const string KnownEndings =
        "com|net|org|info|biz|io|co|uk|fr|ru|cn|xyz|top|club|online|site|shop|store|live|example|ly|gl|tv|app|dev|edu|gov|eu|pl|br|ga|tk|ml|cc|click|link"
        + "|pro|vip|win|bid|blog|space|website|agency|casino|bet|loan|money";

    [GeneratedRegex(
        """(?:https?://|hxxps?://|\bwww\.)[^\s<>"\])]+|/?\bwatch\?v=\S*|\b(?:[\w-]+\.)+(?:""" + KnownEndings
        + """)\b(?:/[^\s<>"\])]*)?|\b(?:[\w-]+\.)+[a-z]{2,6}/[^\s<>"\])]+""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("""[$€£₽¥₹]\s?\d[\d.,\s]*\d?[km]?\b|\b\d[\d.,\s]*\s?(?:[$€£₽¥₹]|(?:usd|eur|euros?|dollars?|gbp|pounds?|btc|rs)\b)""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PricePattern();

    [GeneratedRegex("""[+(]{0,2}\d[\d\s().-]{6,20}\d""", RegexOptions.NonBacktracking)]
    private static partial Regex PhonePattern();

    [GeneratedRegex("""<(?:link|mail|phone|price)>|[\p{L}\p{N}\p{Mn}_]+(?:['’][\p{L}\p{N}]+)*""", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();
}
