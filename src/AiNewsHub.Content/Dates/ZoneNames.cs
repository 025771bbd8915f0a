using System.Collections.Frozen;

namespace AiNewsHub.Content.Dates;

/// <summary>Zones by abbreviation, in minutes. Where several places share one, the one RFC 822 names or the largest.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, int> _minutes = new Dictionary<string, int>
    {
        ["z"] = 0,
        ["ut"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["wet"] = 0,
        ["bst"] = 60,
        ["west"] = 60,
        ["ist"] = 330,
        ["cet"] = 60,
        ["met"] = 60,
        ["mez"] = 60,
        ["cest"] = 120,
        ["mest"] = 120,
        ["mesz"] = 120,
        ["eet"] = 120,
        ["sast"] = 120,
        ["eest"] = 180,
        ["msk"] = 180,
        ["msd"] = 240,
        ["pkt"] = 300,
        ["sgt"] = 480,
        ["hkt"] = 480,
        ["awst"] = 480,
        ["jst"] = 540,
        ["kst"] = 540,
        ["acst"] = 570,
        ["aest"] = 600,
        ["acdt"] = 630,
        ["aedt"] = 660,
        ["nzst"] = 720,
        ["nzdt"] = 780,
        ["brt"] = -180,
        ["art"] = -180,
        ["adt"] = -180,
        ["ndt"] = -150,
        ["nst"] = -210,
        ["ast"] = -240,
        ["edt"] = -240,
        ["est"] = -300,
        ["et"] = -300,
        ["cdt"] = -300,
        ["cst"] = -360,
        ["ct"] = -360,
        ["mdt"] = -360,
        ["mst"] = -420,
        ["mt"] = -420,
        ["pdt"] = -420,
        ["pst"] = -480,
        ["pt"] = -480,
        ["akdt"] = -480,
        ["akst"] = -540,
        ["hst"] = -600,
    }.ToFrozenDictionary();

    public static int? Find(string foldedWord) => _minutes.TryGetValue(foldedWord, out var minutes) ? minutes : null;
}
