using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Content.Tagging;

/// <summary>The data files of the folder <c>Dictionary</c>, embedded in the assembly.</summary>
internal static class EmbeddedDictionary
{
    private static readonly (string File, TagKind Kind)[] _files =
    [
        ("companies", TagKind.Company), ("models", TagKind.Model), ("products", TagKind.Product), ("people", TagKind.Person),
        ("hardware", TagKind.Hardware), ("topics", TagKind.Topic), ("places", TagKind.Place),
    ];

    public static IReadOnlyList<DictionaryEntry> Entries() => [.. _files.SelectMany(file => DictionaryFile.Read(Text(file.File), file.Kind))];

    public static IReadOnlyList<Cue> Signals() =>
        [.. Lines("signals").SelectMany((line, family) => DictionaryFile.List(line).Select(text => new Cue(Phrase.Parse(text), family)))];

    /// <summary>The lines of <c>classes.txt</c>: the name of a class and its words.</summary>
    public static IEnumerable<(string Name, string[] Words)> Classes()
    {
        foreach (var line in Lines("classes"))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, var words])
                throw new FormatException($"'{line}' in classes.txt is not of the form class = words.");
            yield return (name, DictionaryFile.List(words));
        }
    }

    /// <summary>The sections of <c>sections.txt</c>, each with its topics.</summary>
    public static IEnumerable<(string Slug, string Name, string[] Topics)> Sections()
    {
        foreach (var pair in Lines("sections").Chunk(2))
        {
            if (pair is not [var head, var topics] || head.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } slug, var name]
                || !topics.StartsWith("topics ", StringComparison.Ordinal))
                throw new FormatException($"'{pair[0]}' in sections.txt is not followed by its topics.");
            yield return (slug, name, DictionaryFile.List(topics["topics ".Length..]));
        }
    }

    /// <summary>The lines of <c>roles.txt</c>: how to read an office, and the office.</summary>
    public static IEnumerable<(OfficeReading Reading, string Phrase)> Offices()
    {
        foreach (var line in Lines("roles"))
        {
            var (reading, length) = line switch
            {
                _ when line.StartsWith("person after ", StringComparison.Ordinal) => (OfficeReading.PersonAfterCompany, "person after ".Length),
                _ when line.StartsWith("person before ", StringComparison.Ordinal) => (OfficeReading.PersonBeforeCompany, "person before ".Length),
                _ when line.StartsWith("founder after ", StringComparison.Ordinal) => (OfficeReading.FounderAfterCompany, "founder after ".Length),
                _ when line.StartsWith("founder before ", StringComparison.Ordinal) => (OfficeReading.FounderBeforeCompany, "founder before ".Length),
                _ when line.StartsWith("company before ", StringComparison.Ordinal) => (OfficeReading.CompanyBeforePerson, "company before ".Length),
                _ when line.StartsWith("company after ", StringComparison.Ordinal) => (OfficeReading.CompanyAfterPerson, "company after ".Length),
                _ when line.StartsWith("not ", StringComparison.Ordinal) => (OfficeReading.SomebodyElse, "not ".Length),
                _ => throw new FormatException($"'{line}' in roles.txt has no meaning."),
            };
            foreach (var phrase in DictionaryFile.List(line[length..])) yield return (reading, phrase);
        }
    }

    private static IEnumerable<string> Lines(string file) =>
        Text(file).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');

    private static string Text(string file)
    {
        using var reader = new StreamReader(typeof(EmbeddedDictionary).Assembly.GetManifestResourceStream($"Dictionary/{file}.txt")!);
        return reader.ReadToEnd();
    }
}
