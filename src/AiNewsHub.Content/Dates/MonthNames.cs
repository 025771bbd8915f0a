using System.Collections.Frozen;

namespace AiNewsHub.Content.Dates;

/// <summary>Months by name, in the languages that feeds are found in.</summary>
internal static class MonthNames
{
    private static readonly string[] _names =
    [
        "january jan janvier janv januar jänner jaenner enero ene gennaio gen janeiro januari stycznia sty januarie ianuarie ian ιανουαριου ιαν ocak leden ledna január janvar января январь янв gener tammikuu",
        "february feb februar fevrier fevr fev febrero febbraio fevereiro februari lutego lut februarie φεβρουαριου φεβ subat unora február február febr февраля февраль фев febrer helmikuu",
        "march mar mars marz märz maerz mrz marzo março maart mrt marca marzec martie μαρτιου μαρ mart brezna március marcius márc марта март мар març maaliskuu",
        "april apr avril avr abril abr aprile kwietnia kwi aprilie απριλιου απρ nisan dubna április apr апреля апрель апр huhtikuu",
        "may mai mayo maggio mag maio mei maja maj μαιου μαι μαϊ mayis kvetna május maj мая май maig toukokuu",
        "june jun juin juni junio giugno giu junho czerwca cze iunie ιουνιου ιουν haziran cervna június jún июня июнь июн juny kesakuu",
        "july jul juillet juil juli julio luglio lug julho lipca lip iulie ιουλιου ιουλ temmuz cervence július júl июля июль июл juliol heinakuu",
        "august aug aout août agosto ago augustus sierpnia sie αυγουστου αυγ ağustos agustos srpna augusztus августа август авг agost elokuu",
        "september sep sept septembre septiembre settembre set setembro wrzesnia wrz septembrie σεπτεμβριου σεπ σεπτ eylul zari szeptember szept сентября сентябрь сен сент setembre syyskuu",
        "october oct octobre oktober okt octubre ottobre ott outubro out pazdziernika paz octombrie οκτωβριου οκτ ekim rijna október октября октябрь окт lokakuu",
        "november nov novembre noviembre novembro listopada lis noiembrie νοεμβριου νοε kasim listopadu ноября ноябрь ноя ноябр marraskuu",
        "december dec decembre dezember dez diciembre dic dicembre dezembro grudnia gru decembrie δεκεμβριου δεκ aralik prosince декабря декабрь дек desembre des joulukuu",
    ];

    private static readonly FrozenDictionary<string, int> _months = _names
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: DateTokens.Fold(name), Month: index + 1)))
        .DistinctBy(entry => entry.Name)
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Month);

    /// <summary>1 to 12; 0 when the word is no month. Publishers shorten names at will ("aoû", "octob").</summary>
    public static int Find(string foldedWord) =>
        _months.TryGetValue(foldedWord, out var month) ? month
        : foldedWord.Length < 3 ? 0
        : _months.Where(known => known.Key.StartsWith(foldedWord, StringComparison.Ordinal)).Select(known => known.Value).Distinct().Take(2).ToArray() is [var only] ? only
        : 0;
}
