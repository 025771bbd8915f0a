using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Writes one JSON object a line to standard output: UTF-8 without BOM, snake_case names, no absent values.</summary>
internal sealed class JsonLinesWriter : IDisposable
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Stream _output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    /// <summary>A line that cannot be written leaves no half of it.</summary>
    public void Write<T>(T line)
    {
        _output.Write(JsonSerializer.SerializeToUtf8Bytes(line, _options));
        _output.WriteByte((byte)'\n');
    }

    public void Dispose() => _output.Dispose();
}
