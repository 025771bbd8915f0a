using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>One article for its editors: what may be done with it, how it was extracted, and how it is said to have been written.</summary>
public sealed class ArticleModel(HubContext context, SetDisclosure setDisclosure, RereadArticles reread, HubTexts texts) : PageModel
{
    public Article Article { get; private set; } = null!;
    public ArticleDesk Desk { get; private set; } = null!;
    /// <summary>What rules did to it.</summary>
    public IReadOnlyList<RuledBy> Ruled { get; private set; } = [];
    public ExtractionRecord Record { get; private set; } = null!;
    /// <summary>Null where its page was not read, or by a build that took no note of itself.</summary>
    public ReadingVersion? ReadBy { get; private set; }

    [BindProperty]
    public DisclosureForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Form = Shown(Article.EditorAuthorship ?? Article.Authorship, Article.EditorAuthorship is null ? Article.DisclosureEvidence : Article.EditorEvidence);
        return Page();
    }

    public async Task<IActionResult> OnPostSetAsync(long id, CancellationToken cancellationToken)
    {
        if (!Form.Check(ModelState, texts))
        {
            if (!await LoadAsync(id, cancellationToken)) return NotFound();
            Form = Shown(Form.Authorship, Form.Reason);
            return Page();
        }
        return await StoreAsync(id, Form.Authorship, Form.Reason, cancellationToken);
    }

    public Task<IActionResult> OnPostResetAsync(long id, CancellationToken cancellationToken) => StoreAsync(id, null, null, cancellationToken);

    public async Task<IActionResult> OnPostRereadAsync(long id, CancellationToken cancellationToken)
    {
        var count = await reread.RunAsync(new() { ArticleId = id }, User.Identity!.Name!, cancellationToken);
        TempData[count > 0 ? "Notice" : "Problem"] = count > 0
            ? texts["Its page will be read again within a minute or so."]
            : texts["Its page cannot be read again: its source is paused or read by its feed alone, its publisher keeps its text, or it waits already."];
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> StoreAsync(long id, Authorship? authorship, string? reason, CancellationToken cancellationToken)
    {
        if (!await setDisclosure.OfArticleAsync(id, authorship, reason, User.Identity!.Name!, cancellationToken)) return NotFound();
        TempData["Notice"] = authorship is null ? texts["The article shows again what was found."] : texts["Set: {0}.", texts.Of(authorship.Value)];
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().Include(row => row.Source).Include(row => row.Content)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (article is null) return false;
        Article = article;
        Desk = new(article, await CarriedTag.ReadAsync(context, id, cancellationToken), await Decisions.OfArticleAsync(context, id, cancellationToken));
        Ruled = await RuleList.OfArticleAsync(context, id, cancellationToken);
        Record = await ExtractionRecord.ReadAsync(context, id, cancellationToken) ?? ExtractionRecord.OfFeed(article);
        if (Record.ReadAt is { } at) ReadBy = (await ReadingVersion.AllAsync(context, cancellationToken)).LastOrDefault(version => version.Since <= at);
        return true;
    }

    private DisclosureForm Shown(Authorship authorship, string? reason)
    {
        var found = Article.Authorship == Authorship.NotSaid && Article.Source!.Authorship != Authorship.NotSaid
            ? $"{texts.Of(Article.Source.Authorship)}, {texts["as its source says of all its articles"]}"
            : texts.Of(Article.Authorship);
        return new()
        {
            Authorship = authorship,
            Reason = reason,
            Question = texts["How it was written"],
            Found = Article.DisclosureEvidence is { } evidence ? $"{found} – {evidence}" : found,
            IsSet = Article.EditorAuthorship is not null,
        };
    }
}
