using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>Compares the letters of a found phrase with the dictionary's own: capitals tell Apple from an apple.</summary>
internal sealed class WrittenForm
{
    private readonly PhraseCase _case;
    private readonly string[] _words;
    private readonly bool[] _open;

    public WrittenForm(Phrase phrase)
    {
        _case = phrase.Case;
        var tokens = TokenizedText.Of(phrase.Written);
        _words = new string[tokens.Count];
        _open = new bool[tokens.Count];
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = tokens.Surface(i).ToString();
            _open[i] = tokens[i].End < phrase.Written.Length && phrase.Written[tokens[i].End] is '*' or '#';
        }
    }

    public int Words => _words.Length;

    public bool Fits(TokenizedText text, int first) => _case == PhraseCase.Any || IsWrittenAt(text, first);

    private bool IsWrittenAt(TokenizedText text, int first)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            var surface = text.Surface(first + i);
            var written = _words[i];
            var fits = _case == PhraseCase.Capital
                ? !char.IsUpper(written[0]) || text[first + i].Is(TokenShape.Capital)
                : _open[i] ? surface.StartsWith(written, StringComparison.Ordinal) : surface.SequenceEqual(written);
            if (!fits) return false;
        }
        return true;
    }
}
