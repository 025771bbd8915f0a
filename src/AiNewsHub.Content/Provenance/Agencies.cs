using System.Collections.Frozen;

namespace AiNewsHub.Content.Provenance;

/// <summary>News agencies, under the short name they sign with.</summary>
internal static class Agencies
{
    // Short name = other names.
    private const string List = """
        AP = Associated Press, The Associated Press
        AFP = Agence France-Presse, l'AFP, l’AFP, AFP-Relaxnews, Relaxnews
        Reuters = Thomson Reuters
        Bloomberg = Bloomberg News
        dpa = Deutsche Presse-Agentur, dpa-infocom, dpa-AFX, dpa-tmn
        EFE = Agencia EFE
        PA = Press Association, PA Media, PA News Agency
        Kyodo = Kyodo News
        Yonhap = Yonhap News Agency
        PTI = Press Trust of India
        Lusa = Agência Lusa
        SDA = Keystone-SDA
        ots = news aktuell; Europa Press; ANSA; UPI; Xinhua; APA; SID; Belga; ATS; Keystone-ATS; TASS; ANI; IANS; The Canadian Press
        La Presse Canadienne; TT; NTB; Ritzau; ANP; CNN; epd; KNA; AAP; Jiji; Notimex; Télam; Anadolu; Adnkronos; Askanews
        Colpisa; Servimedia; Interfax; ETX Studio; ETX Daily Up; Dow Jones Newswires; Tribune News Service; Agência Brasil
        """;

    private static readonly FrozenDictionary<string, string> _names = Read();

    /// <summary>Every name of every agency.</summary>
    public static IEnumerable<string> Names => _names.Keys;

    /// <summary>The agency's short name, or null for what is no known agency.</summary>
    public static string? Find(string name) => _names.GetValueOrDefault(name.Trim().Trim('.', ',', ';', ')', '('));

    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in List.Split('\n', ';'))
        {
            var parts = entry.Split(['=', ','], StringSplitOptions.TrimEntries);
            foreach (var part in parts) names[part] = parts[0];
        }
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
