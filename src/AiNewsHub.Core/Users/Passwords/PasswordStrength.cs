using System.Globalization;
using AiNewsHub.Content.Text;
using Zxcvbn;
using Zxcvbn.Matcher;

namespace AiNewsHub.Core.Users.Passwords;

/// <summary>How many guesses a password withstands, and what of it is guessed first.</summary>
internal sealed record PasswordStrength(double Bits, IReadOnlyList<PasswordWeakness> Weaknesses)
{
    /// <summary>What comes after this many characters is not looked at: the time grows with the square of their number.</summary>
    private const int MostCharacters = 100;

    private const int FirstYear = 1940, LastYear = 2050;

    private static readonly char[] _betweenWords = [' ', '-', '_', '.', ','];
    private static readonly string[] _rows =
    [
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop", "yxcvbnm", "1q2w3e4r5t6y7u", "1qaz2wsx3edc4rfv",
        "qazwsxedcrfv",
    ];
    private static readonly string[] _firstGuesses = ReadFirstGuesses();

    public static PasswordStrength Of(string password, string? userName)
    {
        // Accents and repeated words are no hindrance to who guesses.
        var folded = Folding.Fold(password);
        var once = Period(string.Join(' ', folded.Split(_betweenWords, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)));
        var own = Folding.Fold(userName ?? "");
        string[] names = own.Length < 3 ? [] : [own, .. own.Split(_betweenWords, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2)];
        // Made anew each time: its dictionaries need memory, and passwords are chosen once a year.
        var read = new Zxcvbn.Zxcvbn().EvaluatePassword(once[..Math.Min(once.Length, MostCharacters)], [.. names, .. _firstGuesses]);
        var weaknesses = read.MatchSequence.Select(match => WeaknessOf(match, names)).OfType<PasswordWeakness>().ToHashSet();
        if (once.Length <= folded.Length / 2) weaknesses.Add(PasswordWeakness.Repetition);
        return new(read.Entropy, [.. weaknesses.Order()]);
    }

    private static PasswordWeakness? WeaknessOf(Match match, string[] names) => match switch
    {
        DictionaryMatch { Token.Length: < 3 } => null,
        DateMatch => PasswordWeakness.Year,
        { Token: { Length: 4 or 8 } digits } when digits.All(char.IsAsciiDigit) && digits[..2] is "19" or "20" => PasswordWeakness.Year,
        { Token: { Length: > 2 } token } when IsInOrder(token) => PasswordWeakness.Sequence,
        { Token: { Length: > 3 } token } when _rows.Any(row => row.Contains(token, StringComparison.OrdinalIgnoreCase)) => PasswordWeakness.KeyboardRow,
        DictionaryMatch word when names.Contains(word.MatchedWord) => PasswordWeakness.OwnName,
        DictionaryMatch { DictionaryName: "male_names" or "female_names" or "surnames" } => PasswordWeakness.PersonName,
        DictionaryMatch => PasswordWeakness.CommonWord,
        SpatialMatch => PasswordWeakness.KeyboardRow,
        SequenceMatch => PasswordWeakness.Sequence,
        RepeatMatch => PasswordWeakness.Repetition,
        _ => null,
    };

    /// <summary>Whether each character is the next of the one before it.</summary>
    private static bool IsInOrder(string token)
    {
        for (var i = 1; i < token.Length; i++)
        {
            if (token[i] != token[i - 1] + 1) return false;
        }
        return true;
    }

    /// <summary>The shortest piece that, repeated, makes the whole text.</summary>
    private static string Period(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length))) return text[..length];
        }
        return text;
    }

    private static string[] ReadFirstGuesses()
    {
        using var stream = typeof(PasswordStrength).Assembly.GetManifestResourceStream("AiNewsHub.Core.Users.first-guesses.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            // The dictionary's own years end where it was written.
            .. Enumerable.Range(FirstYear, LastYear - FirstYear).Select(year => year.ToString(CultureInfo.InvariantCulture)),
            .. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
    }
}
