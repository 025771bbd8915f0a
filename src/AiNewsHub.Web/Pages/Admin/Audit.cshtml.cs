using System.Globalization;
using System.Text;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Who changed what, newest first: to be looked through, taken along, and taken back where that can be.</summary>
public sealed class AuditModel(HubContext context) : PageModel
{
    /// <summary>What entries are of.</summary>
    internal static IReadOnlyList<string> Subjects { get; } = ["story", "article", "rule", "tag", "source", "comment", "report", "user", "setting"];

    /// <summary>The oldest entry of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    public bool HasMore { get; private set; }
    public bool IsFiltered => Log is not { Who: null, Of: null, Text: null };

    /// <summary>The address of the log as it is filtered.</summary>
    public string Address(string path, long? before = null) => ReaderLinks.WithQuery(
        path, ("who", Log.Who), ("of", Log.Of), ("q", Log.Text), ("before", before?.ToString(CultureInfo.InvariantCulture)));

    private AuditLog Log => new()
    {
        Who = string.IsNullOrWhiteSpace(Who) ? null : Who.Trim(),
        Of = Of is { } of && Subjects.Contains(of) ? of : null,
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        Before = Before,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Entries, HasMore) = await Log.ReadAsync(context, cancellationToken);

    /// <summary>All that is filtered as a table for a spreadsheet.</summary>
    public async Task<EmptyResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"log.csv\"";
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync("at,who,action,subject,reason,before,after,detail,undone_at,undone_by\r\n");
        await foreach (var entry in Log.All(context).WithCancellation(cancellationToken))
        {
            string?[] cells =
            [
                Moment(entry.At), entry.Who, entry.Action, entry.Subject, entry.Reason, entry.Before, entry.After, entry.Detail,
                entry.UndoneAt is { } at ? Moment(at) : null, entry.UndoneBy,
            ];
            await writer.WriteAsync(string.Join(',', cells.Select(Cell)) + "\r\n");
        }

        return new();
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Quoted; what a spreadsheet would take for a formula stays text.</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
