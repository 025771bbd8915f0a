using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiNewsHub.Core.Model;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AiNewsHub.Core.Storage;

/// <summary>Instants as Unix milliseconds: SQLite can neither compare nor order a DateTimeOffset.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

/// <summary>Durations as whole milliseconds.</summary>
internal sealed class DurationConverter() : ValueConverter<TimeSpan, long>(
    duration => (long)duration.TotalMilliseconds,
    milliseconds => TimeSpan.FromMilliseconds(milliseconds));

/// <summary>A short list that is only ever read whole, as one JSON text.</summary>
internal sealed class JsonConverter<T>() : ValueConverter<List<T>, string>(
    list => JsonSerializer.Serialize(list, JsonColumn.Options),
    json => JsonSerializer.Deserialize<List<T>>(json, JsonColumn.Options) ?? new List<T>());

/// <summary>
/// Each piece of evidence as [field, start, text], its length being that of its text. Written by hand and without names: an article
/// has dozens of these, more than of all else together.
/// </summary>
internal sealed class EvidenceConverter() : ValueConverter<List<TagEvidence>, string>(list => Write(list), json => Read(json))
{
    private static string Write(List<TagEvidence> list)
    {
        var json = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        for (var i = 0; i < list.Count; i++)
        {
            var evidence = list[i];
            json.AppendLiteral(i == 0 ? "[[\"" : ",[\"");
            json.AppendLiteral(evidence.Field);
            json.AppendLiteral("\",");
            json.AppendFormatted(evidence.Start);
            json.AppendLiteral(",\"");
            json.AppendLiteral(JsonColumn.Options.Encoder!.Encode(evidence.Text));
            json.AppendLiteral("\"]");
        }

        json.AppendLiteral(list.Count == 0 ? "[]" : "]");
        return json.ToStringAndClear();
    }

    public static List<TagEvidence> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(part => new TagEvidence(part[0].GetString()!, part[1].GetInt32(), part[2].GetString()!))];
    }
}

/// <summary>What an editor corrected, as one JSON text.</summary>
internal sealed class CorrectionsConverter() : ValueConverter<ArticleCorrections, string>(
    corrections => JsonSerializer.Serialize(corrections, JsonColumn.Options),
    json => JsonSerializer.Deserialize<ArticleCorrections>(json, JsonColumn.Options) ?? new ArticleCorrections());

internal sealed class JsonComparer<T>() : ValueComparer<List<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Count,
    list => list.ToList());

internal static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
