using System.Globalization;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Texts;

/// <summary>
/// The interface's texts. The English text is the key; other languages stand in <c>Texts/Languages</c>. A test holds that
/// every text used in a page has its French.
/// </summary>
public sealed class HubTexts(TagNames tagNames)
{
    /// <summary>The text in the language of the current request; English where that has none.</summary>
    public string this[string english] => InterfaceLanguages.Current.Texts.GetValueOrDefault(english, english);

    /// <summary>The text with <c>{0}</c>, <c>{1}</c>… filled in, numbers and dates in the form of the current culture.</summary>
    public string this[string english, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[english], values);

    /// <summary>The form for a number, which stands at <c>{0}</c>. What is singular differs: French counts nought as such, English does not.</summary>
    /// <param name="number">At <c>{0}</c>.</param>
    /// <param name="one">The form for a single one.</param>
    /// <param name="many">The form for several.</param>
    /// <param name="others">At <c>{1}</c> and so on.</param>
    public string Count(long number, string one, string many, params ReadOnlySpan<object?> others)
    {
        var isSingular = InterfaceLanguages.Current.Forms.Singular.Contains(number);
        return string.Format(CultureInfo.CurrentCulture, this[isSingular ? one : many], [number.ToString("N0", CultureInfo.CurrentCulture), .. others]);
    }

    /// <summary>What a tag is called.</summary>
    public string Tag(string slug) => tagNames.Name(slug, InterfaceLanguages.Current.Code);

    /// <summary>What a tag is called.</summary>
    public string Tag(ListedTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Tag(tag.Slug);
    }

    /// <summary>What a tag is called in each language of the interface.</summary>
    public IEnumerable<string> Names(ListedTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return InterfaceLanguages.All.Select(language => tagNames.Name(tag.Slug, language.Code)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>One line on what a tag is; null where nobody wrote one.</summary>
    public string? Description(ListedTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tagNames.Description(tag.Slug, InterfaceLanguages.Current.Code);
    }
}
