using AiNewsHub.Content.Html;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>All that the field finders look at, gathered once per page.</summary>
internal sealed class PageFacts
{
    private const int MaxText = 100_000;
    private const int MostWitnesses = 120;
    private const int LongestValue = 200;

    private string? _text;

    public PageFacts(PageTree page, PageContext context)
    {
        Page = page;
        Context = context;
        Head = new HeadMarks(page);
        TitleTag = HtmlCleaner.ToLine(page.TitleTag);
        Data = new LinkedData(page.JsonLd, Head["og:title"] ?? TitleTag, context.Address);
        Body = page.Untouched;
        Posts = ReaderPosts.Part(Body, () => ForumMarks.IsForum(Data, context.Address, Body));
        var nodes = new List<PageNode>(1_000);
        for (var node = Body; node is not null; node = node.Following(Body)) if (!node.IsText) nodes.Add(node);
        Nodes = nodes;
        AsideMarks.Mark(nodes);
    }

    public PageTree Page { get; }
    public PageContext Context { get; }
    public HeadMarks Head { get; }
    public LinkedData Data { get; }
    public string TitleTag { get; }
    /// <summary>The posts of a thread in order; none on other pages.</summary>
    public IReadOnlyList<PageNode> Posts { get; }
    /// <summary>The whole body, without readers' comments.</summary>
    public PageNode Body { get; }
    /// <summary>Its elements in document order.</summary>
    public List<PageNode> Nodes { get; }
    /// <summary>The beginning of its words.</summary>
    public string Text => _text ??= TextMeasure.TextOf(Body, MaxText);

    /// <summary>Less of them, without reading the rest.</summary>
    public string TextStart(int most) => _text is null ? TextMeasure.TextOf(Body, most) : _text[..Math.Min(most, _text.Length)];

    private readonly List<FieldCandidate> _witnesses = [];

    /// <summary>What was noted, those that agree with the winner marked as such.</summary>
    public IReadOnlyList<FieldCandidate> Candidates()
    {
        var won = _witnesses.Where(witness => witness.Believed).Select(witness => (witness.Field, witness.Value)).ToHashSet();
        return [.. _witnesses.Select(witness => !witness.Believed && won.Contains((witness.Field, witness.Value))
            ? witness with { Why = CandidateReasons.SaysTheSame }
            : witness)];
    }

    /// <summary>Keeps a believed or doubted reading for "how this was extracted".</summary>
    public void Note(string field, string source, string value, bool believed, string? why = null)
    {
        if (_witnesses.Count >= MostWitnesses) return;
        why ??= believed ? CandidateReasons.MostTrusted : CandidateReasons.Outranked;
        _witnesses.Add(new FieldCandidate(field, source, value.Length <= LongestValue
            ? value
            : value[..(char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)] + "…", believed, why));
    }
}
