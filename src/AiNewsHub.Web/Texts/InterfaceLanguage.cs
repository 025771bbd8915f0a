using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Texts;

/// <summary>A language that pages are shown in: what stands in its folder of <c>Texts/Languages</c>.</summary>
internal sealed class InterfaceLanguage
{
    private const string FormsFile = "language.json";
    private const string TagFolder = "tags/";

    private readonly IReadOnlyDictionary<string, Func<Stream>> _files;

    /// <param name="code">The folder's name; it stands in front of paths.</param>
    /// <param name="files">What opens its files, by their path in the folder.</param>
    public InterfaceLanguage(string code, IReadOnlyDictionary<string, Func<Stream>> files)
    {
        _files = files;
        Code = code;
        Forms = Read<LanguageForms>(FormsFile);
        Culture = CultureInfo.GetCultureInfo(Forms.Culture);
        Texts = files.Keys
            .Where(file => file != FormsFile && !file.StartsWith(TagFolder, StringComparison.Ordinal))
            .SelectMany(Words)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Code { get; }
    public LanguageForms Forms { get; }
    public CultureInfo Culture { get; }

    /// <summary>By the English text.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>What it calls the tags; read anew each time, for once a build is enough.</summary>
    public TagTranslation Tags() => new(Code, TagWords("names"), TagWords("descriptions"));

    private Dictionary<string, string> TagWords(string what) =>
        _files.ContainsKey($"{TagFolder}{what}.json") ? new(Words($"{TagFolder}{what}.json"), StringComparer.Ordinal) : [];

    private IEnumerable<KeyValuePair<string, string>> Words(string file) =>
        Read<Dictionary<string, string>>(file).Select(pair => KeyValuePair.Create(pair.Key, NarrowSpaces.Apply(pair.Value, Forms)));

    private T Read<T>(string file)
    {
        using var stream = _files.TryGetValue(file, out var open) ? open() : throw new FileNotFoundException($"The language {Code} has no {file}.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }
}
