namespace AiNewsHub.Core.Sources.Starter;

/// <summary>A line of a source table that could not be used.</summary>
/// <param name="Line">Line number in the file, from 1.</param>
/// <param name="Reason">One sentence for the person who wrote the file.</param>
public sealed record SourceTableError(int Line, string Reason)
{
    public override string ToString() => $"Line {Line}: {Reason}";
}

/// <summary>
/// A list of sources as tab-separated text, UTF-8, with a line of column names first: name, site, feed, language, role,
/// publisher, kind, state, pages, note, in any order. Only an address (feed, or site) is needed; other columns are passed over.
/// Empty lines and lines that start with # count as lines but say nothing. There is no quoting.
/// </summary>
/// <param name="Sources">The lines that can be used, in the file's order.</param>
/// <param name="Errors">The lines that cannot, in the file's order; they do not keep the others from being used.</param>
public sealed record SourceTable(IReadOnlyList<SourceDraft> Sources, IReadOnlyList<SourceTableError> Errors)
{
    /// <summary>More lines than this are refused: nobody writes such a list by hand.</summary>
    private const int MaxLines = 100_000;

    /// <summary>Reads a whole table. Mistakes are values, never exceptions; only the reader itself may throw.</summary>
    public static SourceTable Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sources = new List<SourceDraft>();
        var errors = new List<SourceTableError>();
        var lineOfAddress = new Dictionary<string, int>(StringComparer.Ordinal);
        SourceTableColumns? columns = null;
        var number = 0;
        while (reader.ReadLine()?.TrimStart('\uFEFF') is { } line)
        {
            if (++number > MaxLines)
            {
                errors.Add(new(number, $"The file has more than {MaxLines} lines; the rest was not read."));
                break;
            }

            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')) continue;
            if (columns is null)
            {
                if (!SourceTableColumns.TryRead(line, out columns, out var fault))
                {
                    errors.Add(new(number, fault));
                    break;
                }

                continue;
            }

            var row = new SourceTableRow(columns, line);
            if (row.Read() is not { } source)
                errors.Add(new(number, row.Fault!));
            else if (!lineOfAddress.TryAdd(source.Address, number))
                errors.Add(new(number, $"The address {source.Address} stands already in line {lineOfAddress[source.Address]}."));
            else
                sources.Add(source);
        }

        if (columns is null && errors.Count == 0) errors.Add(new(Math.Max(number, 1), "The file has no line of column names."));
        return new(sources, errors);
    }
}
