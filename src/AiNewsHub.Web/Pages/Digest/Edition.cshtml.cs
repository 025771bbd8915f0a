using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Digest;

/// <summary>The edition of a day or a week: a list that ends.</summary>
public sealed class EditionModel(HubContext context, EditionKeeper editions, HubDates dates, ReaderLinks links) : PageModel
{
    private DateTimeOffset _began;

    public EditionPeriod Period { get; private set; } = null!;
    public Edition Edition { get; private set; } = Edition.Empty;
    /// <summary>Nothing that comes from now on is of it.</summary>
    public bool IsClosed { get; private set; }
    public EditionPeriod? Previous => Told(Period.Previous);
    public EditionPeriod? Next => Told(Period.Next);

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken cancellationToken)
    {
        if (EditionPeriod.Read(edition.ToLowerInvariant()) is not { } period) return NotFound();
        if (await EditionGround.ReadAsync(context, cancellationToken) is not { } ground) return NotFound();
        (Period, _began) = (period, ground.Began);
        if (Told(period) is null) return NotFound();
        if (!string.Equals(period.Slug, edition, StringComparison.Ordinal)) return RedirectPermanent(links.Edition(period));
        Edition = await editions.ReadAsync(context, period.Span(dates.Zone), ground, cancellationToken);
        IsClosed = period.Span(dates.Zone).Until <= dates.Now;
        return Page();
    }

    /// <summary>The same one, if there is an edition of it.</summary>
    public EditionPeriod? Told(EditionPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.IsTold(dates.Zone, dates.Now, _began) ? period : null;
    }
}
