using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiNewsHub.Content.Sites;

/// <summary>A file of site rules: JSON with a member for each host; README.md beside this file describes it.</summary>
public sealed class SiteRuleBook
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        // A misspelt member would be left out silently.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private readonly Dictionary<string, SiteRule> _byHost;

    private SiteRuleBook(Dictionary<string, SiteRule> byHost) => _byHost = byHost;

    public static SiteRuleBook Empty { get; } = new([]);

    /// <summary>The rules that come with the hub.</summary>
    public static SiteRuleBook Shipped { get; } = ReadShipped();

    public int Count => _byHost.Count;

    /// <summary>The rules, or one sentence that names the line and says what to do.</summary>
    public static (SiteRuleBook? Book, string? Problem) Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var rules = JsonSerializer.Deserialize<Dictionary<string, SiteRule>>(json, _options) ?? [];
            foreach (var host in rules.Keys)
            {
                if (!IsHost(host))
                    return (null,
                        $"Line {LineOf(json, host)}: '{host}' is no host name; write it as in news.example.org, without https:// and without a path.");
                if (rules[host] is null) return (null, $"Line {LineOf(json, host)}: '{host}' has no rules; give it some or take it out.");
            }
            return (new SiteRuleBook(new Dictionary<string, SiteRule>(rules, StringComparer.OrdinalIgnoreCase)), null);
        }
        catch (JsonException wrong)
        {
            return (null, string.Create(CultureInfo.InvariantCulture,
                $"Line {(wrong.LineNumber ?? 0) + 1}{(wrong.Path is { Length: > 2 } path ? $" ({path[1..].TrimStart('.')})" : "")}: {Words(wrong)}"));
        }
    }

    /// <summary>These rules before those: where both know a site, only these count.</summary>
    public SiteRuleBook Over(SiteRuleBook other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var both = new Dictionary<string, SiteRule>(other._byHost, StringComparer.OrdinalIgnoreCase);
        foreach (var (host, rule) in _byHost) both[host] = rule;
        return new SiteRuleBook(both);
    }

    /// <summary>The rule of the host, or of the nearest domain above it that has one; null where there is none.</summary>
    public SiteRule? Find(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        for (var name = host; _byHost.Count > 0; name = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byHost.TryGetValue(name, out var rule)) return rule;
            if (!name.Contains('.', StringComparison.Ordinal)) break;
        }
        return null;
    }

    private static string Words(JsonException wrong)
    {
        var message = wrong.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
        return message.Contains("could not be mapped", StringComparison.Ordinal) && message.Split('\'') is [_, var name, ..]
            ? $"a rule has no member '{name}'. It may have body, title, author, date, remove, nextPage, pages, headers and list."
            : message;
    }

    private static bool IsHost(string text) => Uri.CheckHostName(text) is not UriHostNameType.Unknown;

    private static int LineOf(string json, string name) => json.AsSpan(0, Math.Max(0, json.IndexOf($"\"{name}\"", StringComparison.Ordinal))).Count('\n') + 1;

    private static SiteRuleBook ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Sites/sites.json")!;
        using var reader = new StreamReader(stream);
        var (book, problem) = Read(reader.ReadToEnd());
        return book ?? throw new InvalidDataException($"sites.json: {problem}");
    }
}
