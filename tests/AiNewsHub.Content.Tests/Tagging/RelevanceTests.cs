using System.Globalization;
using System.Text.Json;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

/// <summary>Is a text about the AI industry: what counts alone, what needs company, and where it stands.</summary>
public sealed class RelevanceTests
{
    private const string Filler = "The council met on Tuesday and spoke about roads, schools and the new swimming pool. ";

    [Fact]
    public void NoAmbiguousCuePassesAlone()
    {
        var passed = Cues().Where(cue => cue.Weight is > 0 and < 2)
            .Where(cue => Understand($"What the {cue.Phrase} told us", $"Everybody in town speaks of the {cue.Phrase}.").Band == RelevanceBand.In);
        Assert.Empty(passed);
    }

    [Fact]
    public void EveryClearCueInATitlePasses()
    {
        // The letters of other languages are another matter in English.
        var stopped = Cues().Where(cue => cue.Weight >= 3 && cue.Phrase is not ("IA" or "IAs" or "KI"))
            .Where(cue => Understand($"{cue.Phrase}: what comes next", $"A year of {cue.Phrase}.").Band != RelevanceBand.In);
        Assert.Empty(stopped);
    }

    [Theory]
    [InlineData("Les Bleus changent d'entraîneur", "L'entraîneur et son assistant ont dirigé l'entraînement mardi.")]
    [InlineData("Token falls by a third", "Holders of the token sold on Monday. The exchange lists forty other tokens.")]
    [InlineData("Neues Modell von Opel", "Das Modell kostet weniger als der Vorgänger. Zwei weitere Modelle folgen.")]
    [InlineData("El entrenador renueva su modelo de juego", "El asistente del equipo dirigió el entrenamiento.")]
    [InlineData("Agents arrest two at the border", "The agents said that the pair had fled from Texas.")]
    [InlineData("Deputy cleared by Internal Affairs", "IA spoke to nine witnesses. IA closed its file on Friday.")]
    [InlineData("Storm hits Dubuque, IA", "The mayor of Dubuque, IA, asked for help.")]
    [InlineData("Air India flight AI 117 turns back", "Passengers of AI 117 spent the night at the airport.")]
    [InlineData("J'AI VU LA TEMPÊTE ARRIVER", "Il raconte la nuit où le toit de sa ferme est parti.")]
    [InlineData("Gemini twins settle with New York", "The bitcoin exchange Gemini will repay its customers.")]
    [InlineData("Claude Martin réélu maire", "Claude Martin l'emporte avec six voix d'avance.")]
    public void OtherMeaningsOfTheSameWordsDoNotPass(string title, string text) => Assert.NotEqual(RelevanceBand.In, Understand(title, text).Band);

    [Theory]
    [InlineData("Copilot now reads your calendar", "Microsoft turns the assistant on for all plans.")]
    [InlineData("Claude remembers past chats", "Anthropic adds the feature for subscribers.")]
    [InlineData("Gemini comes to watches", "Google replaces the old assistant.")]
    [InlineData("Midjourney animates pictures", "Subscribers turn their images into clips.")]
    [InlineData("Nvidia sells out its chips", "Data centres have ordered all GPUs of the next generation.")]
    [InlineData("Nvidia verkauft mehr Chips", "Rechenzentren bestellen Grafikprozessoren für das ganze Jahr.")]
    [InlineData("KI schreibt Arztbriefe", "Die Klinik testet ein Sprachmodell.")]
    [InlineData("La IA entra en los juzgados", "Los jueces prueban un asistente conversacional.")]
    public void WhoMakesItAndWhatItIsCalledPass(string title, string text) => Assert.Equal(RelevanceBand.In, Understand(title, text).Band);

    [Theory]
    [InlineData("All rights reserved, including for training of AI.", "en")]
    [InlineData("Tous droits réservés, y compris pour l'IA.", "fr")]
    public void LettersInAFooterCountForNothing(string footer, string language)
    {
        var text = string.Concat(Enumerable.Repeat(Filler, 20));
        Assert.Equal(RelevanceBand.Out, Understand("Council opens pool", text + footer, language).Band);
    }

    [Fact]
    public void ATextFullOfItPassesWithoutATitleThatSaysSo()
    {
        const string about = "The chatbot gives answers that the language model invents, and artificial intelligence stays a riddle. ";
        var text = Filler + Filler + Filler + string.Concat(Enumerable.Repeat(about, 6));
        Assert.NotEqual(RelevanceBand.Out, Understand("A riddle", text).Band);
    }

    [Fact]
    public void ASourceOfNothingElseSpeaksForItsArticles()
    {
        var input = new TextToUnderstand("What we learned about agents", "Our assistants write code, and people review it.");
        Assert.True(Tagger.Default.Understand(input with { SourceTopic = SourceTopic.Ai }).Relevance > Tagger.Default.Understand(input).Relevance);
    }

    [Fact]
    public void AnOverlappedPhraseIsNoReason()
    {
        var found = Understand("Robot vacuums on test", "Each robot vacuum was run for a week.");
        Assert.DoesNotContain(found.Reasons, reason => reason.Term is "robot" or "robots");
    }

    /// <summary>The labelled natural stream; it is learned from, so this guards against breakage only.</summary>
    [Fact]
    public void TheNaturalStreamIsFiltered()
    {
        double hits = 0, said = 0, meant = 0;
        var rows = SharedCorpora.Lines("real", "tags.dev.jsonl")
            .Where(row => !row.GetProperty("borderline").GetBoolean()).ToList();
        var drawn = rows.GroupBy(Stratum).ToDictionary(group => group.Key, group => group.Count());
        foreach (var row in rows)
        {
            var weight = row.GetProperty("pool").GetDouble() / drawn[Stratum(row)];
            var about = row.GetProperty("ai").GetString() == "1";
            var found = Understand(row.GetProperty("title").GetString()!, row.GetProperty("text").GetString()!).IsAboutAi;
            said += found ? weight : 0;
            meant += about ? weight : 0;
            hits += found && about ? weight : 0;
        }

        Assert.True(hits >= said * 0.92, $"precision {hits / said}");
        Assert.True(hits >= meant * 0.92, $"recall {hits / meant}");
    }

    private static (string?, string?) Stratum(JsonElement row) => (row.GetProperty("language").GetString(), row.GetProperty("stratum").GetString());

    private static TextUnderstanding Understand(string title, string text, string? language = null) =>
        Tagger.Default.Understand(new TextToUnderstand(title, text) { Language = language });

    /// <summary>The phrases of signals.txt as they are shipped.</summary>
    private static IEnumerable<(string Phrase, double Weight)> Cues()
    {
        using var reader = new StreamReader(typeof(Tagger).Assembly.GetManifestResourceStream("Dictionary/signals.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var cue in line.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = cue.LastIndexOf(':');
                var phrase = cue[..colon].TrimStart('=', '^').Replace("*", "", StringComparison.Ordinal);
                yield return (phrase, double.Parse(cue.AsSpan(colon + 1), CultureInfo.InvariantCulture));
            }
        }
    }
}
