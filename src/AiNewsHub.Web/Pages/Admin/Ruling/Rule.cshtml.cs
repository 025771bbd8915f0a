using System.Globalization;
using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Ruling;

/// <summary>One rule: what it says, what it would do, what it did, and how it came to be so.</summary>
public sealed class RuleModel(HubContext context, WriteRule write, TryRule trial, HubTexts texts) : PageModel
{
    private const string New = "new";

    [FromRoute(Name = "key")]
    public string Key { get; set; } = New;

    /// <summary>Null for one that is being written.</summary>
    public RuleRow? Row { get; private set; }
    public RuleForm Form { get; private set; } = new();
    public RuleTrial Trial { get; private set; } = new() { Effect = RuleEffect.Hide };
    public IReadOnlyList<RuleVersion> Versions { get; private set; } = [];
    public SearchReading Reading { get; private set; } = SearchReading.Of(null);
    /// <summary>Whether it would take so much away that it has to be said twice.</summary>
    public bool AsksAgain { get; private set; }
    /// <summary>The same of what is stored already.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public bool AsksAgainToApply { get; set; }

    private int? Id => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private string By => User.Identity!.Name!;

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        Form = Row is { Rule: var rule } ? RuleForm.Of(RuleTerms.Of(rule), rule.Version) : RuleForm.OfSearch(q);
        return await ShowAsync(cancellationToken);
    }

    /// <summary>Shows what it would do as it is written, and keeps nothing.</summary>
    public async Task<IActionResult> OnPostTryAsync([FromForm] RuleForm form, CancellationToken cancellationToken)
    {
        Form = form;
        return await LoadAsync(cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();
    }

    public async Task<IActionResult> OnPostSaveAsync([FromForm] RuleForm form, CancellationToken cancellationToken)
    {
        Form = form;
        if (!await LoadAsync(cancellationToken)) return NotFound();
        var terms = await Form.TermsAsync(context, cancellationToken);
        var written = Row is null
            ? await write.AddAsync(terms, By, Form.IsSure, cancellationToken)
            : await write.ChangeAsync(Row.Rule.Id, Form.Seen, terms, By, Form.IsSure, cancellationToken);
        if (written.Outcome == DecisionOutcome.Done)
        {
            TempData["Notice"] = texts["Saved. It is asked of what comes in from now on; what is stored is as it was."];
            return RedirectToPage(new { key = written.Id });
        }

        AsksAgain = written.AsksAgain is not null;
        var problem = texts.Of(written.Problem);
        if (written.Problem != RuleProblem.None) ModelState.AddModelError(FieldOf(written.Problem), problem);
        else if (!AsksAgain) ModelState.AddModelError("", texts.Of(written.Outcome));
        return await ShowAsync(cancellationToken);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id) return Key == New;
        Row = await RuleList.FindAsync(context, id, cancellationToken);
        Versions = await RuleList.VersionsAsync(context, id, cancellationToken);
        return Row is { Rule.DeletedAt: null };
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        Reading = SearchReading.Of(Form.Query);
        Trial = await trial.RunAsync(Row?.Rule.Id, await Form.TermsAsync(context, cancellationToken), cancellationToken);
        return Page();
    }

    private static string FieldOf(RuleProblem problem) => problem switch
    {
        RuleProblem.NoName => nameof(RuleForm.Name),
        RuleProblem.NoSearch or RuleProblem.NeedsStory => nameof(RuleForm.Query),
        RuleProblem.NoTarget => nameof(RuleForm.Tag),
        _ => nameof(RuleForm.Place),
    };
}
