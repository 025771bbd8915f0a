using System.Text.RegularExpressions;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction;

/// <summary>What stands between a program and what a publisher has at an address.</summary>
public enum PageWall
{
    None,
    /// <summary>A test for robots, or a page that says they are kept out.</summary>
    Challenge,
    /// <summary>A question about cookies.</summary>
    Consent,
    /// <summary>A form that asks for a password.</summary>
    SignIn,
}

/// <summary>Tells a wall from an ordinary page where something else than a page was expected.</summary>
public static partial class PageWalls
{
    /// <summary>Never throws for what the bytes hold.</summary>
    public static PageWall Find(ReadOnlyMemory<byte> page, PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var kind = ArticleExtractor.Extract(page, context).Kind;
        if (kind == PageKind.Challenge) return PageWall.Challenge;
        if (kind == PageKind.Consent) return PageWall.Consent;
        return PasswordField().IsMatch(PageEncoding.Decode(page.Span, context.ContentType)) ? PageWall.SignIn : PageWall.None;
    }

    [GeneratedRegex("<input[^>]{0,500}type\\s*=\\s*[\"']?password", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PasswordField();
}
