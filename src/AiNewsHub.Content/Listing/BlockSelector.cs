using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing;

/// <summary>Selectors that will still hold after the next build of the site: names by people, not by tools.</summary>
internal static partial class BlockSelector
{
    private const int MaxClasses = 2;
    private const int MaxLevels = 5;

    /// <summary>The element's selector, under its ancestors up to one that has a name or is a landmark of the page.</summary>
    public static string Of(IElement element)
    {
        var own = Part(element);
        var (around, level) = (element.ParentElement, 0);
        for (; around is not null && level < MaxLevels; (around, level) = (around.ParentElement, level + 1))
        {
            var part = Landmark(around) ?? Part(around);
            own = $"{part} > {own}";
            if (part.AsSpan().IndexOfAny(".[#") >= 0 || IsLandmark(around)) break;
        }
        return own;
    }

    /// <summary>Name and stable classes of one element.</summary>
    public static string Part(IElement element)
    {
        var classes = element.ClassList.Where(IsStable).Where(name => !IsState(name)).Take(MaxClasses).Select(name => $".{name}").ToList();
        if (classes.Count > 0) return element.LocalName + string.Concat(classes);
        // CSS modules: "Card_title__x7Gh2" keeps its beginning.
        var module = element.ClassList.Select(name => Module().Match(name)).FirstOrDefault(match => match.Success);
        return module is null ? element.LocalName : $"{element.LocalName}[class*=\"{module.Groups["name"].Value}\"]";
    }

    private static string? Landmark(IElement element) =>
        element.Id is { Length: > 0 and < 40 } id && IsStable(id) ? $"{element.LocalName}#{id}" : null;

    private static bool IsLandmark(IElement element) => element.LocalName is "body" or "main" or "nav" or "aside" or "footer" or "header";

    private static bool IsStable(string name) => Written().IsMatch(name) && !Module().IsMatch(name) && !Generated().IsMatch(name);

    /// <summary>Classes of single members of a list: the first, the odd ones, that of one category or post.</summary>
    private static bool IsState(string name) => State().IsMatch(name);

    [GeneratedRegex("""^[A-Za-z][A-Za-z_\-]*[0-9]?$""", RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex("""^(?<name>[A-Za-z][A-Za-z0-9\-]*_[A-Za-z][A-Za-z0-9\-]*__)[A-Za-z0-9_\-]{4,8}$""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Module();

    [GeneratedRegex("""^(?:css|sc|jsx|svelte|emotion|e|_)-?[A-Za-z0-9]{5,}$|^[a-z]{5,7}$(?<=[bcdfghjklmnpqrstvwxz]{5})""")]
    private static partial Regex Generated();

    [GeneratedRegex("""^(?:first|last|odd|even|active|current|sticky|is-[a-z\-]+|has-[a-z\-]+|(?:tag|category|status|format|type|author)-[a-z0-9\-]+|(?:sm|md|lg|xl)[:\-].*|hentry|featured|large|small|wide)$""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex State();
}
