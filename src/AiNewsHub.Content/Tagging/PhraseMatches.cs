using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>An article's strings, cut into words, and every phrase of the dictionary seen in them; of one article after the other.</summary>
internal sealed class PhraseMatches(TagDictionary dictionary)
{
    // Papers run to megabytes; what an article is about is said long before this.
    private const int MaxText = 20_000;

    private readonly TokenizedText?[] _fields = new TokenizedText?[3];
    private string _lastText = "";

    public TokenizedText Title => In(EvidenceField.Title);
    public TokenizedText Text => In(EvidenceField.Text);
    public TokenizedText Source => In(EvidenceField.Source);
    public List<PhraseMatch> All { get; } = new(64);

    public TokenizedText In(EvidenceField field) => _fields[(int)field]!;

    public void Read(TokenizedText title, TokenizedText text, TokenizedText source)
    {
        All.Clear();
        Add(EvidenceField.Title, title.Head(MaxText));
        Add(EvidenceField.Text, text.Head(MaxText));
        Add(EvidenceField.Source, source.Head(MaxText));
    }

    /// <summary>Keeps nothing of the article.</summary>
    public void Forget()
    {
        _fields.AsSpan().Clear();
        _lastText = "";
    }

    public Evidence Evidence(EvidenceField field, int first, int words)
    {
        var tokens = In(field);
        var start = tokens[first].Start;
        var text = tokens.Source.AsSpan(start, tokens[first + words - 1].End - start);
        // What is seen again is mostly written alike.
        if (!text.SequenceEqual(_lastText)) _lastText = text.ToString();
        return new Evidence(field, start, text.Length, _lastText);
    }

    private void Add(EvidenceField field, TokenizedText tokens)
    {
        _fields[(int)field] = tokens;
        dictionary.Index.Find(tokens, field, All);
    }
}
