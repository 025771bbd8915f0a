using System.Reflection;
using System.Text.Json;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>How well the program understands news, as <c>tests/long/quality</c> has measured it: <c>quality.json</c>, which comes with the program. Its texts
/// are English; <see cref="HubTexts"/> has those of other languages.</summary>
public sealed record QualityReport(DateOnly Measured, string Version, IReadOnlyList<QualityGroup> Groups)
{
    public static QualityReport Current { get; } = Read();

    private static QualityReport Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Reading/quality.json")!;
        return JsonSerializer.Deserialize<QualityReport>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Figures of one kind of work.</summary>
/// <param name="Title">The work.</param>
/// <param name="Data">What it was measured on.</param>
/// <param name="Known">What those who wrote the rules knew of that.</param>
/// <param name="Figures">What came out.</param>
public sealed record QualityGroup(string Title, string Data, string Known, IReadOnlyList<QualityFigure> Figures);

/// <summary>One figure, from 0 to 1, and what others reach on the same data.</summary>
public sealed record QualityFigure(string Name, string Means, double Value, IReadOnlyList<QualityOfOther> Beside);

/// <summary>What somebody else, or doing nothing, reaches.</summary>
public sealed record QualityOfOther(string Name, double Value);
