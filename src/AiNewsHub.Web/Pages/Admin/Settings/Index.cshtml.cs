using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Settings;

/// <summary>What the hub is told by its operator: what is set, where it comes from, and a form for each part of it.</summary>
public sealed class IndexModel(IServiceProvider services, HubTexts texts) : PageModel
{
    private readonly SettingsInForce _settings = services.GetRequiredService<SettingsInForce>();

    internal string Version => _settings.File.Version;
    internal string FilePath => _settings.File.Path;
    /// <summary>The part whose form was sent and could not be saved yet.</summary>
    internal string? Open { get; private set; }
    /// <summary>What is asked again before it is saved.</summary>
    internal IReadOnlyList<SettingRow> Dangers { get; private set; } = [];
    internal IReadOnlyDictionary<string, string> Mistakes { get; private set; } = new Dictionary<string, string>();
    internal bool IsStale { get; private set; }

    /// <summary>A row as its part of the form shows it: what was typed stays where it could not be saved.</summary>
    internal SettingShown Show(SettingGroup group, SettingRow row) => SettingShown.Of(
        row, _settings, group.Id == Open && Request.Form.TryGetValue(row.Key, out var typed) ? typed.ToString() : null, Mistakes.GetValueOrDefault(row.Key));

    public async Task<IActionResult> OnPostAsync(string? group, string? version, bool sure, CancellationToken cancellationToken)
    {
        if (SettingTable.Groups.FirstOrDefault(known => known.Id == group) is not { } part) return NotFound();
        var wanted = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in part.Rows)
        {
            if (Request.Form.TryGetValue(row.Key, out var typed)) Add(wanted, row, typed.ToString());
        }

        if (wanted.Count == 0) return Back(part, texts["Nothing was changed."]);
        Dangers = sure ? [] : [.. part.Rows.Where(row => IsDangerous(row, wanted))];
        var change = services.GetRequiredService<ChangeSettings>();
        var saved = await change.RunAsync(wanted, version ?? "", User.Identity!.Name!, isAsked: Dangers.Count > 0, cancellationToken);
        if (saved.IsDone && Dangers.Count == 0)
        {
            var waits = part.Rows.Any(row => row.NextStart && wanted.ContainsKey(row.Key));
            return Back(part, waits ? texts["Saved. What is marked so counts from the next start on."] : texts["Saved. It counts from now on."]);
        }

        (Open, Mistakes, IsStale) = (part.Id, saved.Mistakes, saved.IsStale);
        return Page();
    }

    /// <summary>What is typed as it stands already is no change; what is emptied goes back to what counts without the page.</summary>
    private void Add(Dictionary<string, string?> wanted, SettingRow row, string typed)
    {
        var (text, origin) = (typed.ReplaceLineEndings("\n").Trim(), _settings.Origin(row.Key));
        if (origin > SettingOrigin.Page) return;
        if (row.Form == SettingForm.Secret)
        {
            if (text.Length > 0) wanted[row.Key] = text;
            else if (Request.Form.ContainsKey(row.Key + ".forget")) wanted[row.Key] = null;
            return;
        }

        if (text == (row.Value(_settings.Written) ?? "").ReplaceLineEndings("\n")) return;
        if (text.Length > 0 || origin == SettingOrigin.File) wanted[row.Key] = text;
        else if (origin == SettingOrigin.Page) wanted[row.Key] = null;
    }

    private static bool IsDangerous(SettingRow row, Dictionary<string, string?> wanted) =>
        row.Danger is not null && wanted.TryGetValue(row.Key, out var value) && (row.DangerousValue is null || row.DangerousValue == value);

    private LocalRedirectResult Back(SettingGroup part, string words)
    {
        TempData["Notice"] = words;
        return LocalRedirect($"{Request.PathBase}/admin/settings#{part.Id}");
    }
}
