using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Texts;

/// <summary>The languages of the interface: the folders of <c>Texts/Languages</c>, as they are built in.</summary>
internal static class InterfaceLanguages
{
    /// <summary>The language that texts in code are written in.</summary>
    private const string OfCode = "en";
    private const string Folder = "Texts/Languages/";

    private static readonly FrozenDictionary<string, InterfaceLanguage> _byCode =
        Embedded().ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, InterfaceLanguage> _byCulture =
        _byCode.Values.ToFrozenDictionary(language => language.Culture.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<InterfaceLanguage> All { get; } = [.. _byCode.Values.OrderBy(language => language.Code, StringComparer.Ordinal)];

    /// <summary>Where no other is asked for.</summary>
    public static InterfaceLanguage Default => _byCode[OfCode];

    /// <summary>That of the current request.</summary>
    public static InterfaceLanguage Current
    {
        get
        {
            var culture = CultureInfo.CurrentUICulture;
            return _byCulture.GetValueOrDefault(culture.Name) ?? Find(culture.TwoLetterISOLanguageName) ?? Default;
        }
    }

    /// <summary>What they call the tags.</summary>
    public static IReadOnlyList<TagTranslation> Tags() => [.. All.Where(language => language != Default).Select(language => language.Tags())];

    /// <summary>Those with these codes in their order; all where none is named.</summary>
    public static OfferedLanguages Offered(IReadOnlyList<string> codes)
    {
        var named = codes.Select(Find).OfType<InterfaceLanguage>().ToList();
        return named.Count > 0 ? new(named, named[0]) : new(All, Default);
    }

    public static InterfaceLanguage? Find(string code) => _byCode.GetValueOrDefault(code);

    private static IEnumerable<InterfaceLanguage> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (Name: name, Path: name[Folder.Length..].Split('/', 2)))
            .GroupBy(file => file.Path[0], StringComparer.Ordinal)
            .Select(files => new InterfaceLanguage(
                files.Key, files.ToDictionary(file => file.Path[1], file => (Func<Stream>)(() => assembly.GetManifestResourceStream(file.Name)!),
                    StringComparer.Ordinal)));
    }
}
