using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Digest;

/// <summary>Leads to the edition of today; while that is empty, to the one before it.</summary>
public sealed class IndexModel(HubContext context, EditionKeeper editions, HubDates dates, ReaderLinks links) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await EditionGround.ReadAsync(context, cancellationToken) is not { } ground) return Page();
        var today = EditionPeriod.DayOf(dates.Local(dates.Now));
        var edition = await editions.ReadAsync(context, today.Span(dates.Zone), ground, cancellationToken);
        return Redirect(links.Edition(edition.Stories.Count > 0 ? today : today.Previous));
    }
}
