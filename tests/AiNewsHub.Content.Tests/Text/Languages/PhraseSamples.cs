using AiNewsHub.Content.Text.Languages.Building;

namespace AiNewsHub.Content.Tests.Text.Languages;

/// <summary>Writes sentences that a phrase stands for, any of its choices taken by chance.</summary>
internal sealed class PhraseSamples(IReadOnlyDictionary<string, PhraseSection> sections, PhraseSection section, Random random)
{
    private string _text = "";
    private int _at;

    public string Of(Phrase phrase)
    {
        (_text, _at) = (phrase.Text, 0);
        return Either();
    }

    private string Either()
    {
        var all = new List<string> { Row() };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            all.Add(Row());
        }
        return all[random.Next(all.Count)];
    }

    private string Row()
    {
        var row = "";
        while (_at < _text.Length && _text[_at] is not ('|' or ')' or '}'))
        {
            var from = _at;
            var one = One();
            var to = _at;
            var times = Times();
            for (var i = 0; i < times; i++)
            {
                row += one;
                _at = from;
                if (i + 1 < times) one = One();
            }
            _at = to;
            Times();
        }
        return row;
    }

    // "?", "*", "+", "{2,60}", each perhaps with a "?" for as few as may be.
    private int Times()
    {
        var (least, most) = (1, 1);
        if (_at >= _text.Length) return 1;
        if (_text[_at] is '?' or '*' or '+')
        {
            (least, most) = _text[_at] == '?' ? (0, 1) : _text[_at] == '*' ? (0, 2) : (1, 2);
            _at++;
        }
        else if (_text[_at] == '{' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]))
        {
            var end = _text.IndexOf('}', _at);
            var bounds = _text[(_at + 1)..end].Split(',');
            // Words do not run into each other.
            least = Math.Max(1, int.Parse(bounds[0], null));
            most = Math.Min(int.Parse(bounds[^1], null), least + 2);
            _at = end + 1;
        }
        else return 1;
        if (_at < _text.Length && _text[_at] == '?') _at++;
        return random.Next(least, most + 1);
    }

    private string One()
    {
        var letter = _text[_at++];
        switch (letter)
        {
            case '(' or '{':
                if (_text[_at] == '*') _at++;
                // What must not stand there, and what the rest says again.
                var look = _text[_at..].StartsWith("?=", StringComparison.Ordinal) || _text[_at..].StartsWith("?!", StringComparison.Ordinal)
                    || _text[_at..].StartsWith("?<!", StringComparison.Ordinal);
                if (_text[_at] == '?') _at = _text.IndexOfAny([':', '=', '!'], _at) + 1;
                var inside = Either();
                _at++;
                return look ? "" : inside;
            case '[':
                var end = _text.IndexOf(']', _at);
                var letters = _text[_at..end];
                _at = end + 1;
                return letters.StartsWith("\\d", StringComparison.Ordinal) ? "7" : letters[0] == '\\' ? "x" : letters[0] == '^'
                    ? "x"
                    : letters[random.Next(letters.Contains('\\', StringComparison.Ordinal) ? 1 : letters.Length)].ToString();
            case '<':
                var name = _text[_at.._text.IndexOf('>', _at)];
                _at += name.Length + 1;
                var referred = sections[name.Contains('.', StringComparison.Ordinal) ? name : $"{section.Name.Split('.')[0]}.{name}"];
                return new PhraseSamples(sections, referred, random).Of(referred.Phrases[random.Next(referred.Phrases.Count)]);
            case '\\':
                letter = _text[_at++];
                if (letter != 'p') return letter switch { 'w' or 'S' => "x", 'd' => "7", 's' or 'W' => " ", 'b' => "", _ => letter.ToString() };
                var kind = _text[_at.._text.IndexOf('}', _at)];
                _at += kind.Length + 1;
                return kind == "{Lu" ? "X" : "x";
            default:
                return letter switch { '.' => " ", '^' or '$' => "", _ => letter.ToString() };
        }
    }
}
