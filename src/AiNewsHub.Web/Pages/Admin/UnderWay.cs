using System.Globalization;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Pages.Admin.Sources;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Work that goes on whether or not anybody looks at it: told by what is stored, so it is found again whenever a page is opened.</summary>
/// <param name="Name">What it is, in English, as the interface's texts know it.</param>
/// <param name="Left">How much is still to be done.</param>
/// <param name="Address">Where more is said of it; null for nowhere.</param>
public sealed record UnderWay(string Name, int Left, string? Address)
{
    /// <summary>Imports that began longer ago are over, or will not be.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(1);

    /// <summary>Of an import, how far it is.</summary>
    public ImportProgress? Import { get; private init; }

    public static async Task<IReadOnlyList<UnderWay>> ReadAsync(
        HubContext context, DayFigures day, IngestionSnapshot reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(reading);
        List<UnderWay> jobs =
        [
            new("Sources that are due", reading.Waiting + reading.Reading.Count, "/admin/sources"),
            new("Article pages to be read", day.PagesDue, "/admin/reread"),
            new("Pictures to be fetched", day.PicturesDue, null),
        ];
        var since = now - Late;
        var import = await context.AuditEntries.Where(entry => entry.Action == "source.imported" && entry.At >= since).OrderByDescending(entry => entry.Id)
            .Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancellationToken);
        if (import is { } at && await ImportProgress.ReadAsync(context, at, now, cancellationToken) is { IsDone: false } progress)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"/admin/sources/import/{at.ToUnixTimeMilliseconds()}");
            jobs.Insert(0, new("Import", progress.Sources - progress.Read, address) { Import = progress });
        }

        return [.. jobs.Where(job => job.Left > 0)];
    }

    /// <summary>How far it is, in words.</summary>
    public string Words(HubTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Import?.Words(texts) ?? texts["{0} left", Left.ToString("N0", CultureInfo.CurrentCulture)];
    }
}
