using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using AiNewsHub.Content.Listing;

namespace AiNewsHub.Content.Sites;

/// <summary>Refuses a selector that no page could be searched with; the reader adds the line.</summary>
internal sealed class SelectorConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var selector = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (selector is null || !ListSelectors.CanBeRead(selector))
            throw new JsonException($"'{selector}' is no CSS selector; it should look like \"div.article > p\".");
        return selector;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Lets through only headers that say what we would like to get: never who we are, whom we speak for or how the connection is run.</summary>
internal sealed class HeadersConverter : JsonConverter<IReadOnlyDictionary<string, string>>
{
    private const int LongestValue = 500;

    public static FrozenSet<string> Allowed { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Accept", "Accept-Language", "Cache-Control", "DNT",
        "Pragma", "Referer", "X-Requested-With");

    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Headers are an object of names and values.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!Allowed.Contains(name))
                throw new JsonException($"The header '{name}' may not be set; take it out. Allowed are {string.Join(", ", Allowed.Order(StringComparer.Ordinal))}.");
            reader.Read();
            var value = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            if (value.Length is 0 or > LongestValue || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
                throw new JsonException($"The value of the header '{name}' has to be one line of plain ASCII.");
            headers[name] = value;
        }
        return headers;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Dictionary<string, string>(value), options);
}
