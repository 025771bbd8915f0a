using System.Globalization;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Tests.Search;

/// <summary>Articles and queries made at random of the same words.</summary>
internal sealed class RandomQueries(int seed)
{
    public const int Articles = 400;
    public static readonly DateTimeOffset Newest = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    public static readonly string[] Tags = ["nvidia", "openai", "agents"];
    public static readonly string[] Sources = ["one", "two", "three"];

    private static readonly string[] _languages = ["en", "fr", "ja", "de"];
    private static readonly ArticleKind[] _kinds = [ArticleKind.Report, ArticleKind.Opinion, ArticleKind.Paper];
    private static readonly string[] _words =
    [
        "model", "models", "MODEL", "weights", "weight", "open", "open-weights", "agent", "agents", "œuvre", "oeuvres", "Straße", "strasse", "København",
        "kobenhavn",
        "école", "ECOLE", "modèle", "modeles", "chip", "chips", "class", "bus", "corpus", "GPT-5.5", "gpt", "5", "2026", "llama.cpp", "c++", "raise", "raised",
        "rumour", "the", "of", "l’IA", "IA", "生成AI", "著作権", "著作", "人工知能", "の", "을", "인공지능", "学習モデル", "开放", "模型",
    ];

    private readonly Random _random = new(seed);

    public string Text(int most) => string.Join(_random.Next(4) == 0 ? ", " : " ", Enumerable.Range(0, _random.Next(1, most)).Select(_ => One(_words)));

    public (string Language, ArticleKind Kind, int Source, IReadOnlyList<int> Tags, DateTimeOffset At, bool IsShown) Facts() => (
        One(_languages), One(_kinds), _random.Next(Sources.Length), [.. Enumerable.Range(0, Tags.Length).Where(_ => _random.Next(4) == 0)],
        Newest.AddMinutes(-_random.Next(60 * 24 * 90)), _random.Next(12) > 0);

    public string Query() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Part(0)));

    private string Part(int depth) => _random.Next(14) switch
    {
        0 => "-" + Part(depth + 1),
        1 when depth < 2 => $"({Part(depth + 1)} OR {Part(depth + 1)})",
        2 when depth < 2 => $"({Part(depth + 1)} {Part(depth + 1)})",
        3 => $"\"{One(_words)} {One(_words)}\"",
        4 => "title:" + One(_words),
        5 => One(_words)[..1] + "*",
        6 => "tag:" + One(Tags),
        7 => "lang:" + One(_languages),
        8 => "kind:" + One(_kinds).ToString().ToLowerInvariant(),
        9 => "source:" + One(Sources),
        10 => (_random.Next(2) == 0 ? "after:" : "before:") + Newest.AddDays(-_random.Next(90)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => One(_words),
    };

    private T One<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
