using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace AiNewsHub.Content.Revisions;

public enum DifferenceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words that stayed, went or came.</summary>
public sealed record DifferencePart(DifferenceKind Kind, string Text);

/// <summary>One paragraph, with what changed in it.</summary>
public sealed record ParagraphDifference(IReadOnlyList<DifferencePart> Parts)
{
    public bool IsChanged => Parts.Any(part => part.Kind != DifferenceKind.Same);
}

/// <summary>How two versions of a text differ, paragraph by paragraph and word by word.</summary>
public static class TextDifference
{
    private const int MostParagraphs = 2_000;

    /// <summary>Comparing costs the square of the length at worst; longer paragraphs are shown as replaced.</summary>
    private const int LongestCompared = 12_000;

    /// <summary>Paragraphs that share less are two paragraphs, not one that changed.</summary>
    private const double OneParagraph = 0.35;

    private static readonly LineChunker Lines = new();
    private static readonly WordChunks WordsOf = new();

    /// <summary>Two lines of text, such as headlines, word by word.</summary>
    public static IReadOnlyList<DifferencePart> Words(string before, string after)
    {
        if (before.Length > LongestCompared || after.Length > LongestCompared) return [new(DifferenceKind.Removed, before), new(DifferenceKind.Added, after)];
        var parts = new List<DifferencePart>();
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordsOf);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(parts, DifferenceKind.Same, diff.PiecesOld, at, block.DeleteStartA - at);
            Add(parts, DifferenceKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(parts, DifferenceKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(parts, DifferenceKind.Same, diff.PiecesOld, at, diff.PiecesOld.Count - at);
        return Joined(parts);
    }

    /// <summary>Two versions of a text with one paragraph a line, in the order of the later one.</summary>
    public static IReadOnlyList<ParagraphDifference> Paragraphs(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(Bounded(before), Bounded(after), ignoreWhiteSpace: true, ignoreCase: false, Lines);
        var paragraphs = new List<ParagraphDifference>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Stay(block.DeleteStartA);
            Change(paragraphs, diff, block);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Stay(diff.PiecesOld.Count);
        return paragraphs;

        void Stay(int until)
        {
            for (; at < until; at++) if (diff.PiecesOld[at].Length > 0) paragraphs.Add(Whole(DifferenceKind.Same, diff.PiecesOld[at]));
        }
    }

    private static void Change(List<ParagraphDifference> paragraphs, DiffResult diff, DiffBlock block)
    {
        for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
        {
            var old = i < block.DeleteCountA ? diff.PiecesOld[block.DeleteStartA + i] : "";
            var now = i < block.InsertCountB ? diff.PiecesNew[block.InsertStartB + i] : "";
            if (old.Length > 0 && now.Length > 0)
            {
                var parts = Words(old, now);
                var kept = parts.Where(part => part.Kind == DifferenceKind.Same).Sum(part => part.Text.Length);
                if (kept >= OneParagraph * Math.Max(old.Length, now.Length))
                {
                    paragraphs.Add(new(parts));
                    continue;
                }
            }
            if (old.Length > 0) paragraphs.Add(Whole(DifferenceKind.Removed, old));
            if (now.Length > 0) paragraphs.Add(Whole(DifferenceKind.Added, now));
        }
    }

    // Several words replaced in a row read as one change: the spaces between them stayed, but tell nothing.
    private static List<DifferencePart> Joined(List<DifferencePart> parts)
    {
        var joined = new List<DifferencePart>();
        var (removed, added) = ("", "");
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Kind == DifferenceKind.Removed) removed += part.Text;
            else if (part.Kind == DifferenceKind.Added) added += part.Text;
            else if (removed.Length > 0 && added.Length > 0 && i + 2 < parts.Count && parts[i + 2].Kind != DifferenceKind.Same
                && string.IsNullOrWhiteSpace(part.Text)) (removed, added) = (removed + part.Text, added + part.Text);
            else
            {
                Flush();
                joined.Add(part);
            }
        }
        Flush();
        return joined;

        void Flush()
        {
            if (removed.Length > 0) joined.Add(new(DifferenceKind.Removed, removed));
            if (added.Length > 0) joined.Add(new(DifferenceKind.Added, added));
            (removed, added) = ("", "");
        }
    }

    private static ParagraphDifference Whole(DifferenceKind kind, string text) => new([new(kind, text)]);

    private static void Add(List<DifferencePart> parts, DifferenceKind kind, IReadOnlyList<string> pieces, int from, int count)
    {
        if (count > 0) parts.Add(new(kind, string.Concat(pieces.Skip(from).Take(count))));
    }

    private static string Bounded(string text) => string.Join('\n', text.Split('\n', MostParagraphs + 1).Take(MostParagraphs).Select(line => line.Trim()));

    /// <summary>Words, numbers with their points and commas, runs of space; signs, and letters of scripts without spaces, each by itself.</summary>
    private sealed class WordChunks : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var chunks = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = start + (char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1);
                if (IsWord(text[start])) while (end < text.Length && (IsWord(text[end]) || IsInNumber(text, end))) end++;
                else if (char.IsWhiteSpace(text[start])) while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
                chunks.Add(text[start..end]);
                start = end;
            }
            return chunks;
        }

        private static bool IsInNumber(string text, int at) =>
            text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]);

        private static bool IsWord(char c) => char.IsLetterOrDigit(c) && c is < '\u3040' or > '\uabff' && c is not (>= '\uf900' and <= '\ufaff');
    }
}
