using AiNewsHub.Core.Curation.Retention;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>What letting old articles go would free, before anybody switches it on. It only looks.</summary>
public sealed class RetentionModel(HubContext context, RetentionSettings settings, TimeProvider time) : PageModel
{
    public const int LeastDays = RetentionOptions.LeastDays, LeastArticles = RetentionOptions.LeastArticles;

    [BindProperty(SupportsGet = true, Name = "days")]
    public int? Days { get; set; }

    [BindProperty(SupportsGet = true, Name = "articles")]
    public int? Articles { get; set; }

    /// <summary>What is set now.</summary>
    public RetentionSettings Set => settings;

    /// <summary>Null until it is asked for.</summary>
    public RetentionPlan? Plan { get; private set; }

    /// <summary>Bytes of the database.</summary>
    public long Size { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Days < LeastDays) ModelState.AddModelError("days", "");
        if (Articles < LeastArticles) ModelState.AddModelError("articles", "");
        if (!ModelState.IsValid) return;
        var asked = settings with { Days = Days, Articles = Articles };
        if (!asked.IsOn) (asked, Days, Articles) = (settings, settings.Days, settings.Articles);
        if (!asked.IsOn) return;
        Size = new FileInfo(context.Database.GetDbConnection().DataSource) is { Exists: true } file ? file.Length : 0;
        Plan = await RetentionPlan.ReadAsync(context, asked, time.GetUtcNow(), cancellationToken);
    }
}
