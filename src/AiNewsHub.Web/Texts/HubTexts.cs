using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace AiNewsHub.Web.Texts;

/// <summary>
/// The interface's texts. The English text is the key; French stands in <c>Texts/French/*.json</c>, one file per part of
/// the interface. A test holds that every text used in a page has its French.
/// </summary>
public sealed class HubTexts
{
    private static readonly Dictionary<string, string> French = ReadFrench();

    private static bool IsFrench => string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "fr", StringComparison.Ordinal);

    /// <summary>The text in the language of the current request; English where there is no French.</summary>
    public string this[string english] => IsFrench && French.TryGetValue(english, out var french) ? french : english;

    /// <summary>The text with <c>{0}</c>, <c>{1}</c>… filled in, numbers and dates in the form of the current culture.</summary>
    public string this[string english, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[english], values);

    /// <summary>The form for a number, which stands at <c>{0}</c>. French counts nought as singular, English does not.</summary>
    public string Count(long number, string one, string many)
    {
        var singular = IsFrench ? number is 0 or 1 : number == 1;
        return string.Format(CultureInfo.CurrentCulture, this[singular ? one : many], number.ToString("N0", CultureInfo.CurrentCulture));
    }

    /// <summary>Every English text that has a French one.</summary>
    internal static IReadOnlyDictionary<string, string> AllFrench => French;

    private static Dictionary<string, string> ReadFrench()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Texts/French/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (english, french) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts[english] = FrenchTypography.Apply(french);
        }

        return texts;
    }
}
