using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>Names of elements that will still hold after the next build of the site: those given by people, not by tools.</summary>
internal sealed partial class StableNames
{
    private const int MaxClasses = 2;

    /// <summary>Attributes by which sites find their own elements again.</summary>
    private static readonly string[] _hooks = ["itemprop", "data-hook", "data-testid", "data-test", "data-qa", "data-component", "role"];

    private readonly Dictionary<(string Name, string? Classes), string> _parts = [];

    /// <summary>A selector of one element by its name with its stable classes, or what else marks it.</summary>
    public string Part(IElement element)
    {
        var key = (element.LocalName, element.ClassName);
        if (!_parts.TryGetValue(key, out var part)) _parts[key] = part = element.LocalName + Classes(element.ClassList);
        return part.Length > element.LocalName.Length ? part : part + Hook(element);
    }

    /// <summary>The same for elements that are to be found together: only what all of them have.</summary>
    public static string Common(IReadOnlyList<IElement> elements)
    {
        var first = elements[0];
        if (elements.Any(element => element.LocalName != first.LocalName)) return "*";
        var common = first.ClassList.Where(name => elements.All(element => element.ClassList.Contains(name)));
        var classes = Classes(common);
        return first.LocalName + (classes.Length > 0 ? classes : elements.All(element => Hook(element) == Hook(first)) ? Hook(first) : "");
    }

    /// <summary>An id that a person gave; null for numbered ones.</summary>
    public static string? Id(IElement element) => element.Id is { Length: > 0 and < 40 } id && IsStable(id) ? id : null;

    private static string Classes(IEnumerable<string> names)
    {
        var all = names.ToList();
        var stable = all.Where(name => IsStable(name) && !State().IsMatch(name)).Take(MaxClasses).Select(name => $".{name}").ToList();
        if (stable.Count > 0) return string.Concat(stable);
        // CSS modules: "Card_title__x7Gh2" and "Card-module__x7Gh2__title" keep a part.
        foreach (var name in all)
        {
            if (Module().Match(name) is { Success: true } module) return $"[class*=\"{module.Groups["name"].Value}\"]";
            if (ModuleEnd().Match(name) is { Success: true } end) return $"[class*=\"{end.Groups["name"].Value}\"]";
        }
        return "";
    }

    private static string Hook(IElement element)
    {
        foreach (var hook in _hooks)
        {
            if (element.GetAttribute(hook) is { Length: > 0 and < 40 } value && Written().IsMatch(value)) return $"[{hook}=\"{value}\"]";
        }
        return "";
    }

    private static bool IsStable(string name) =>
        name.Length < 60 && Written().IsMatch(name) && !Module().IsMatch(name) && !ModuleEnd().IsMatch(name) && !Generated().IsMatch(name);

    [GeneratedRegex("""^[A-Za-z][A-Za-z_\-]*[0-9]?$""", RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex("""^(?<name>[A-Za-z][A-Za-z0-9\-]*_[A-Za-z][A-Za-z0-9\-]*__)[A-Za-z0-9_\-]{4,8}$""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Module();

    [GeneratedRegex("""^[A-Za-z][A-Za-z0-9\-]*module[A-Za-z0-9\-]*__[A-Za-z0-9]{4,8}(?<name>__[A-Za-z][A-Za-z0-9\-]*)$""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ModuleEnd();

    [GeneratedRegex("""^(?:css|sc|jsx|svelte|emotion|e|_)-?[A-Za-z0-9]{5,}$|^[a-z]{1,2}$|^[a-z]{5,7}$(?<=[bcdfghjklmnpqrstvwxz]{5})|^(?=.*[a-z][A-Z]|.*[A-Z]{2})(?=.*[A-Z].*[A-Z])[A-Za-z]{5,7}[0-9]?$""")]
    private static partial Regex Generated();

    /// <summary>Classes of single members of a list: the first, the odd ones, that of one category or post.</summary>
    [GeneratedRegex("""^(?:first|last|odd|even|active|current|sticky|is-[a-z\-]+|has-[a-z\-]+|no-[a-z\-]+|(?:tag|category|status|format|type|author)-[a-z0-9\-]+|(?:sm|md|lg|xl)[:\-].*|hentry|featured|large|small|wide|lazy[a-z]*|.*(?:--featured|--premium|--first|--last|-first|-last|-large))$""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex State();
}
