using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>What a word is compared by: the hashes of its meanings where the lexicon has one or two, else 0, and of its spelling.</summary>
internal sealed record WordSense(ulong Word, int Meaning, int SecondMeaning)
{
    /// <summary>Of the spelling that languages share.</summary>
    public ulong Cognate { get; init; }

    /// <summary>The same as a name would have it, whatever the language around it.</summary>
    public ulong Name { get; init; }
}

/// <summary>
/// The senses of the words of one language. Few words make up most of any text, so those seen last are remembered: as many as
/// there are places, each word in the place its hash gives it.
/// </summary>
internal sealed class WordSenses(string? language)
{
    private const int Places = 1 << 13;

    private static readonly WordSenses _english = new("en");
    private static readonly WordSenses _french = new("fr");
    private static readonly WordSenses _german = new("de");
    private static readonly WordSenses _spanish = new("es");
    private static readonly WordSenses _italian = new("it");
    private static readonly WordSenses _portuguese = new("pt");
    private static readonly WordSenses _dutch = new("nl");

    private readonly WordSense?[] _known = new WordSense?[Places];
    private Lexicon? _lexicon;

    /// <summary>English for a language that has no stems of its own here.</summary>
    public static WordSenses In(string? language) => language switch
    {
        "fr" => _french,
        "de" => _german,
        "es" => _spanish,
        "it" => _italian,
        "pt" => _portuguese,
        "nl" => _dutch,
        _ => _english,
    };

    /// <summary>Safe from any thread: two that miss the same word both find the same sense.</summary>
    public WordSense Of(in Token token, ReadOnlySpan<char> folded)
    {
        ref var place = ref _known[(int)(TextHash.Mix(token.Hash) & (Places - 1))];
        var known = place;
        if (known is not null && known.Word == token.Hash) return known;
        var (first, second) = (_lexicon ??= Lexicon.In(language)).MeaningsOf(folded, token.Hash);
        return place = new(token.Hash, first, second)
        {
            Cognate = CognateKeys.Of(folded, language),
            Name = CognateKeys.Of(folded, "en"),
        };
    }
}
