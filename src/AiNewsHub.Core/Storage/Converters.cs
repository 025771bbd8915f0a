using System.Text.Encodings.Web;
using System.Text.Json;
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

internal sealed class JsonComparer<T>() : ValueComparer<List<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Count,
    list => list.ToList());

internal static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
