using System.Text.Json;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>What readers do not see of sources that are not wholly about AI, for an editor to judge.</summary>
public sealed class RelevanceModel(HubContext context, JudgeRelevance judge, HubTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Doubt Show { get; set; }

    /// <summary>The last article of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    public DoubtfulArticles Articles { get; private set; } = new([], null);

    public IReadOnlyDictionary<Doubt, int> Counts { get; private set; } = new Dictionary<Doubt, int>();

    /// <summary>Where an editor is taken back to.</summary>
    public string Here => $"~{Request.Path}{Request.QueryString}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(Show)) Show = Doubt.Held;
        Articles = await DoubtfulArticles.ReadAsync(context, Show, ArticleCursor.Read(Before), cancellationToken);
        var counts = new Dictionary<Doubt, int>();
        foreach (var doubt in Enum.GetValues<Doubt>()) counts[doubt] = await DoubtfulArticles.CountAsync(context, doubt, cancellationToken);
        Counts = counts;
    }

    /// <summary>What editors said of articles, as a file that <c>train</c> and <c>train topics</c> learn from.</summary>
    public async Task<EmptyResult> OnGetExamplesAsync(CancellationToken cancellationToken)
    {
        Response.ContentType = "application/x-ndjson; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"examples.jsonl\"";
        await using var writer = new StreamWriter(Response.Body, leaveOpen: true);
        await foreach (var example in EditorExample.All(context).WithCancellation(cancellationToken))
            await writer.WriteAsync(JsonSerializer.Serialize(example) + "\n");
        return new();
    }

    /// <summary>An editor's word on one article.</summary>
    public async Task<IActionResult> OnPostAsync(long id, string? verdict, string? back, CancellationToken cancellationToken)
    {
        bool? isAboutAi = verdict switch { "yes" => true, "no" => false, _ => null };
        if (!await judge.RunAsync(id, isAboutAi, User.Identity!.Name!, cancellationToken)) return NotFound();
        TempData["Notice"] = isAboutAi switch
        {
            true => texts["It is about AI: readers see it."],
            false => texts["It is not about AI: readers do not see it."],
            null => texts["It is left to what was found."],
        };
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "~/admin/relevance");
    }
}
