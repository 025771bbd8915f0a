using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages;

/// <summary>How well the program understands news, in figures that were measured.</summary>
public sealed class QualityModel : PageModel
{
    public QualityReport Report { get; } = QualityReport.Current;

    /// <summary>Noon, so that it is the same day wherever the hub is.</summary>
    public DateTimeOffset Measured => new(Report.Measured, new(12, 0), TimeSpan.Zero);
}
