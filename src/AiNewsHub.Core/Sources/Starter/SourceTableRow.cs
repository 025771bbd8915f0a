using System.Text.RegularExpressions;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Kinds;

namespace AiNewsHub.Core.Sources.Starter;

/// <summary>One line of a source table while it is read; <see cref="Fault"/> keeps the first mistake found in it.</summary>
internal sealed partial class SourceTableRow(SourceTableColumns columns, string line)
{
    private const int MaxAddressLength = 2048;
    private const int MaxTextLength = 300;

    private static readonly Dictionary<string, SourceKind> Kinds = SourceReaders.All
        .Where(reader => reader.TableWord is not null)
        .ToDictionary(reader => reader.TableWord!, reader => reader.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>Our names, and the words in which such lists are usually kept.</summary>
    private static readonly Dictionary<string, SourceRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vendor"] = SourceRole.Vendor,
        ["lab blog"] = SourceRole.Vendor,
        ["press"] = SourceRole.Press,
        ["news"] = SourceRole.Press,
        ["research"] = SourceRole.Research,
        ["newsletter"] = SourceRole.Newsletter,
        ["podcast"] = SourceRole.Newsletter,
        ["video"] = SourceRole.Newsletter,
        ["community"] = SourceRole.Community,
    };

    private readonly string[] _cells = line.Split('\t');

    public string? Fault { get; private set; }

    /// <summary>The source this line describes; null where it has a mistake.</summary>
    public SourceDraft? Read()
    {
        if (_cells.Length > columns.Count) Fail($"There are {_cells.Length} cells under {columns.Count} column names.");
        var feed = WebAddress("feed");
        var site = WebAddress("site");
        var kindIsRole = !columns.Has("role") && Cell("kind") is { } word && !Kinds.ContainsKey(word);
        var kind = kindIsRole || Cell("kind") is not { } named ? SourceKind.Feed : Kind(named);
        var address = feed ?? (kind == SourceKind.Feed ? null : site);
        if (address is null)
            Fail(kind == SourceKind.Feed
                ? "There is no feed address. Write html-list in the column kind to read the site's own page."
                : "There is no address.");
        var role = Role(kindIsRole ? "kind" : "role");
        var language = Language();
        var paused = OneOf("state", "active", "paused");
        var feedOnly = OneOf("pages", "read", "feed-only");
        // The news at large, or technology of any kind: only what is about the industry is for readers.
        var general = OneOf("topic", "ai", "general");
        if (Fault is not null || address is null) return null;

        var name = Text("name") ?? new Uri(site ?? address).Host;
        var publisher = Text("publisher") ?? name;
        var note = Text("note");
        return Fault is null
            ? new()
            {
                Name = name,
                Address = address,
                SiteUrl = site ?? new Uri(address).GetLeftPart(UriPartial.Authority) + "/",
                Kind = kind,
                Role = role,
                Publisher = publisher,
                Language = language,
                Scope = general ? SourceScope.Filtered : SourceScope.All,
                ReadPages = !feedOnly,
                Paused = paused,
                Note = note,
            }
            : null;
    }

    private string? Cell(string column) => columns.Cell(_cells, column);

    private void Fail(string reason) => Fault ??= reason;

    private string? Text(string column)
    {
        var text = Cell(column);
        if (text is { Length: > MaxTextLength }) Fail($"The {column} is longer than {MaxTextLength} characters.");
        return text;
    }

    private string? WebAddress(string column)
    {
        var text = Cell(column);
        if (text is null) return null;
        if (text.Length > MaxAddressLength)
            Fail($"The {column} address is longer than {MaxAddressLength} characters.");
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            Fail($"\"{Shown(text)}\" in the column {column} is no http or https address.");
        return text;
    }

    private SourceKind Kind(string text)
    {
        if (!Kinds.TryGetValue(text, out var kind))
            Fail($"\"{Shown(text)}\" is no kind of source; known are {string.Join(", ", Kinds.Keys)}.");
        return kind;
    }

    private SourceRole Role(string column)
    {
        if (Cell(column) is not { } text) return SourceRole.Press;
        // "news (community)", "newsletter + podcast": what is added says more than what it is added to, if it is a role at all.
        foreach (var word in RoleWord().Matches(text).Reverse())
        {
            if (Roles.TryGetValue(word.Value.Trim(), out var role)) return role;
        }

        Fail($"\"{Shown(text)}\" is no role; known are vendor, press, research, newsletter, community.");
        return SourceRole.Press;
    }

    private string? Language()
    {
        // "ja/en": the language named first is the one most articles are in.
        if (Cell("language")?.Split('/')[0].Trim() is not { Length: > 0 } text) return null;
        if (!LanguageTag().IsMatch(text)) Fail($"\"{Shown(text)}\" is no language tag such as en or pt-BR.");
        return text;
    }

    /// <summary>True for the second word, false for the first or an empty cell.</summary>
    private bool OneOf(string column, string usual, string other)
    {
        if (Cell(column) is not { } text || text.Equals(usual, StringComparison.OrdinalIgnoreCase)) return false;
        if (!text.Equals(other, StringComparison.OrdinalIgnoreCase))
            Fail($"\"{Shown(text)}\" in the column {column} is neither {usual} nor {other}.");
        return true;
    }

    private static string Shown(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");

    [GeneratedRegex("[^()+]+", RegexOptions.NonBacktracking)]
    private static partial Regex RoleWord();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
