using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>All sources: compared by their figures, filtered, and changed many at once.</summary>
public sealed class IndexModel(
    HubContext context, SourceFiguresKeeper keeper, SetSourceState setState, EditSources edit, ReaderLinks links, HubTexts texts) : PageModel
{
    /// <summary>Beyond, an address that names them all would be too long to be asked for.</summary>
    private const int MostDeleted = 500;

    [BindProperty(SupportsGet = true, Name = "")]
    public SourceSieve Sieve { get; set; } = new();

    [BindProperty(Name = "id")]
    public int[] Ids { get; set; } = [];

    /// <summary>Whether all that fit are meant, also those of other pages.</summary>
    [BindProperty(Name = "all")]
    public bool IsAll { get; set; }

    /// <summary>Where it was pressed, if not in the list.</summary>
    [BindProperty(Name = "back")]
    public string? From { get; set; }

    public SourceList List { get; private set; } = new([], 0, new Dictionary<SourceCondition, int>());
    public SourceCharts Charts { get; private set; } = null!;

    public int Total => List.Counts.Where(count => count.Key != SourceCondition.Retired).Sum(count => count.Value);
    public bool IsFiltered => Sieve.Parts().Any(part => part.Value is not null && part.Name is not ("by" or "turned" or "p"));

    /// <summary>Sources with a name and password in their address, which an export leaves out.</summary>
    public int Passwords { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List = await ReadAsync(cancellationToken);
        Charts = new(List.All, texts);
        Passwords = SourceFile.CountPasswords([.. List.All.Select(row => row.Source).Where(source => source.Address.Contains('@'))]);
    }

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) =>
        Back(texts.Count(await setState.PauseAsync(await MeantAsync(cancellationToken), User.Identity!.Name!, cancellationToken), "{0} source paused.",
            "{0} sources paused."));

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) =>
        Back(texts.Count(await setState.ResumeAsync(await MeantAsync(cancellationToken), User.Identity!.Name!, cancellationToken),
            "{0} source will be read again.", "{0} sources will be read again."));

    public async Task<IActionResult> OnPostMoveAsync(string? to, CancellationToken cancellationToken) =>
        Back(texts.Count(await edit.MoveAsync(await MeantAsync(cancellationToken), to, User.Identity!.Name!, cancellationToken), "{0} source moved.",
            "{0} sources moved."));

    public async Task<IActionResult> OnPostRoleAsync(SourceRole? speaks, CancellationToken cancellationToken) => speaks is not { } role
        ? Back(texts["Nothing was changed."])
        : Back(texts.Count(await edit.SetRoleAsync(await MeantAsync(cancellationToken), role, User.Identity!.Name!, cancellationToken), "{0} source changed.",
            "{0} sources changed."));

    /// <summary>Nothing is deleted before somebody has seen what goes with it.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        var meant = await MeantAsync(cancellationToken);
        if (meant.Count is > 0 and <= MostDeleted) return RedirectToPage("Delete", new { id = meant });
        return Back(texts["At most {0} can be deleted at once: filter them further.", MostDeleted]);
    }

    private async Task<SourceList> ReadAsync(CancellationToken cancellationToken) =>
        await SourceListQuery.RunAsync(context, Sieve.ToFilter(), await keeper.FiguresAsync(cancellationToken), keeper.Storage(), cancellationToken);

    private async Task<IReadOnlyCollection<int>> MeantAsync(CancellationToken cancellationToken)
    {
        if (IsAll) Ids = [.. (await ReadAsync(cancellationToken)).All.Select(row => row.Source.Id)];
        return Ids;
    }

    private LocalRedirectResult Back(string notice)
    {
        TempData[Ids.Length > 0 ? "Notice" : "Problem"] = Ids.Length > 0 ? notice : texts["Tick at least one source first."];
        return LocalRedirect(Url.IsLocalUrl(From) ? From : links.To(Sieve.Address()));
    }
}
