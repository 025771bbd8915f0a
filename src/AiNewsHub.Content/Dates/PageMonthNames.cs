using System.Collections.Frozen;

namespace AiNewsHub.Content.Dates;

/// <summary>Month names and their usual abbreviations in the languages news pages come in.</summary>
internal static class PageMonthNames
{
    private static readonly string[] _names =
    [
        "january jan januar jänner jän jaenner janvier janv enero ene gennaio gen januari janeiro styczeń stycznia sty ocak januára leden ledna január januar1 января январь янв ianuarie يناير tammikuuta ιανουαρίου січня siječnja",
        "february feb febr februar feber février fév févr fevrier febrero febbraio febbr februari fevereiro fev luty lutego lut şubat únor února február февраля февраль фев februarie فبراير helmikuuta φεβρουαρίου лютого veljače",
        "march mar mär märz mrz maerz marz mars marzo mrt maart março marco marzec marca mart březen března március марта март мар martie marts مارس maaliskuuta μαρτίου березня ožujka",
        "april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan duben dubna április апреля апрель апр aprilie أبريل ابريل huhtikuuta απριλίου квітня travnja",
        "may mai mayo maggio mag mei maio maj maja mayıs květen května május мая май مايو toukokuuta μαΐου травня svibnja",
        "june jun juni juin junio giugno giu junho czerwiec czerwca cze haziran červen června június июня июнь июн iunie يونيو kesäkuuta ιουνίου червня lipnja",
        "july jul juli juil juillet julio luglio lug julho lipiec lipca lip temmuz červenec července július июля июль июл iulie يوليو heinäkuuta ιουλίου липня srpnja",
        "august aug août aout agosto ago augustus sierpień sierpnia sie ağustos srpen srpna augusztus августа август авг augusti أغسطس اغسطس elokuuta αυγούστου серпня kolovoza",
        "september sep sept septembre septiembre setiembre set settembre setembro wrzesień września wrz eylül září szeptember сентября сентябрь сен septembrie سبتمبر syyskuuta σεπτεμβρίου вересня rujna",
        "october oct okt oktober octobre octubre ottobre ott outubro out październik października paź ekim říjen října október октября октябрь окт octombrie أكتوبر اكتوبر lokakuuta οκτωβρίου жовтня",
        "november nov novembre noviembre novembro listopad listopada lis kasım kas listopadu ноября ноябрь ноя noiembrie نوفمبر marraskuuta νοεμβρίου листопада studenoga",
        "december dec dez dezember décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia gru aralık ara prosinec prosince декабря декабрь дек decembrie ديسمبر joulukuuta δεκεμβρίου грудня prosinca",
    ];

    private static readonly FrozenDictionary<string, int> _months = Build();

    /// <summary>1 to 12, or 0 for a word that is no month.</summary>
    public static int Find(string word) => _months.GetValueOrDefault(word.TrimEnd('.').ToLowerInvariant());

    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _names.Length; i++) foreach (var name in _names[i].Split(' ')) months.TryAdd(name, i + 1);
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
