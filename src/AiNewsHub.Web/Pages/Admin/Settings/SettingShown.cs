using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Pages.Admin.Settings;

/// <summary>A setting as its line of the form shows it.</summary>
/// <param name="Row">What it is.</param>
/// <param name="Text">What stands in its field.</param>
/// <param name="Origin">Where what counts comes from.</param>
/// <param name="Waits">What still counts until the next start; null where nothing waits.</param>
/// <param name="Mistake">What its rule says against what was typed, in English.</param>
internal sealed record SettingShown(SettingRow Row, string Text, SettingOrigin Origin, string? Waits, string? Mistake)
{
    /// <summary>Whether something that outranks the page says what it is.</summary>
    public bool IsFixed => Origin > SettingOrigin.Page;

    /// <summary>Whether there is a secret, which is all that is said of it.</summary>
    public bool IsKept { get; private init; }

    /// <summary>Its name in the environment.</summary>
    public string Variable => "AINEWSHUB_" + Row.Key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The choices, with what is set where it is none of them.</summary>
    public IEnumerable<(string Value, string Label)> Choices =>
        Row.Choices.Any(choice => choice.Value == Text) || Text.Length == 0 ? Row.Choices : Row.Choices.Prepend((Text, Text));

    public static SettingShown Of(SettingRow row, SettingsInForce settings, string? typed, string? mistake)
    {
        var (now, start) = (row.Value(settings.Written) ?? "", row.Value(settings.AtStart) ?? "");
        var isSecret = row.Form == SettingForm.Secret;
        return new(row, isSecret ? "" : typed ?? now, settings.Origin(row.Key), row.NextStart && now != start ? start : null, mistake)
        {
            IsKept = isSecret && now.Length > 0,
        };
    }
}
