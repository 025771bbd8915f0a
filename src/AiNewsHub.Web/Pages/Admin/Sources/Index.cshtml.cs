using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

public sealed class IndexModel(HubContext context, SetSourceState setState, TimeProvider time, HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public SourceCondition? Condition { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty(Name = "id")]
    public int[] Ids { get; set; } = [];

    /// <summary>Where it was pressed, if not in the list.</summary>
    [BindProperty(Name = "back")]
    public string? From { get; set; }

    public SourceList List { get; private set; } = new([], 0, new Dictionary<SourceCondition, int>());

    public int Total => List.Counts.Where(count => count.Key != SourceCondition.Retired).Sum(count => count.Value);

    /// <summary>Sources with a name and password in their address, which an export leaves out.</summary>
    public int Passwords { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Passwords = SourceFile.CountPasswords(await context.Sources.Where(source => source.Address.Contains('@'))
            .Select(source => new Source { Slug = "", Name = "", Address = source.Address, State = source.State, IsDemo = source.IsDemo })
            .ToListAsync(cancellationToken));
        List = await SourceListQuery.RunAsync(context, new() { Condition = Condition, Text = Text, Page = Number }, time.GetUtcNow(), cancellationToken);
    }

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) =>
        Back(texts.Count(await setState.PauseAsync(Ids, User.Identity!.Name!, cancellationToken), "{0} source paused.", "{0} sources paused."));

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) =>
        Back(texts.Count(await setState.ResumeAsync(Ids, User.Identity!.Name!, cancellationToken), "{0} source will be read again.",
            "{0} sources will be read again."));

    /// <summary>Nothing is deleted before somebody has seen what goes with it.</summary>
    public IActionResult OnPostDelete() => Ids.Length > 0 ? RedirectToPage("Delete", new { id = Ids }) : Back("");

    public string? Link(SourceCondition? condition, int page = 1) =>
        Url.Page("Index", new
        {
            state = condition?.ToString().ToLowerInvariant(),
            q = string.IsNullOrWhiteSpace(Text) ? null : Text,
            p = page > 1 ? page : (int?)null
        });

    private LocalRedirectResult Back(string notice)
    {
        TempData[Ids.Length > 0 ? "Notice" : "Problem"] = Ids.Length > 0 ? notice : texts["Tick at least one source first."];
        return LocalRedirect(Url.IsLocalUrl(From) ? From : Link(Condition, Number)!);
    }
}
