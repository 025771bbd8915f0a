using System.Text.Json;

namespace AiNewsHub.Content.Robots;

/// <summary>
/// What a site's <c>/.well-known/tdmrep.json</c> reserves (TDM Reservation Protocol): rules for paths, written as in robots.txt,
/// of which the first that matches counts.
/// </summary>
public sealed class TdmRules
{
    private const int MostRules = 2000;

    private readonly IReadOnlyList<(string Path, bool Reserves)> _rules;

    private TdmRules(IReadOnlyList<(string, bool)> rules) => _rules = rules;

    /// <summary>Nothing is said.</summary>
    public static TdmRules None { get; } = new([]);

    /// <summary>Reads the file. What is no such file, or not readable, says nothing.</summary>
    public static TdmRules Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Array) return None;
            return new([.. document.RootElement.EnumerateArray().Take(MostRules).Select(Rule).OfType<(string, bool)>()]);
        }
        // Names of members may hold halves of characters.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return None;
        }
    }

    /// <summary>Whether mining the text at the address is reserved; null where the file says nothing of it.</summary>
    public bool? Reserves(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (_rules.Count == 0) return null;
        var path = RobotsPath.Of(address.AbsoluteUri);
        foreach (var (pattern, reserves) in _rules)
        {
            if (RobotsPath.Matches(path, pattern)) return reserves;
        }

        return null;
    }

    /// <summary>What a header or meta element says: 1 reserves, 0 does not, anything else is no statement.</summary>
    public static bool? Read(string? value) => value?.Trim() switch { "1" => true, "0" => false, _ => null };

    private static (string Path, bool Reserves)? Rule(JsonElement rule)
    {
        if (rule.ValueKind != JsonValueKind.Object || !rule.TryGetProperty("location", out var location) || location.ValueKind != JsonValueKind.String)
            return null;
        if (!rule.TryGetProperty("tdm-reservation", out var reservation)) return null;
        var reserves = reservation.ValueKind switch
        {
            JsonValueKind.Number or JsonValueKind.String => Read(reservation.ToString()),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
        return reserves is { } said && location.GetString() is { Length: > 0 } path ? (RobotsPath.OfRule(path), said) : null;
    }
}
