using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Sites;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect article</c>: what the hub would make of article pages.</summary>
internal static class InspectArticle
{
    public static Command Create()
    {
        var command = new Command("article", "Print what an article page says: title, authors, dates, text, what it refers to, and how each was found.");
        InspectOptions.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(InspectOptions.Read(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(InspectOptions options)
    {
        using var writer = new JsonLinesWriter();
        var pages = 0;
        var total = TimeSpan.Zero;
        foreach (var item in InspectItem.From(options))
        {
            pages++;
            try
            {
                var input = await InspectInput.ReadAsync(item.Path, FetchPurpose.Page, options.Settings);
                var started = Stopwatch.GetTimestamp();
                var address = item.Url ?? input.Address;
                var article = ArticleExtractor.Extract(input.Bytes, new PageContext(
                    address, options.ContentType ?? input.Facts?.ContentType,
                    input.Facts is { RobotsTags.Count: > 0 } facts ? string.Join('\n', facts.RobotsTags) : null)
                {
                    Reserved = input.Facts?.Reserved,
                    Rule = address is null ? null : SiteRuleBook.Shipped.Find(address.IdnHost),
                });
                var taken = Stopwatch.GetElapsedTime(started);
                total += taken;
                writer.Write(Line(item.Id, article, Understand(article), options.Time ? Math.Round(taken.TotalMilliseconds, 3) : null));
            }
            catch (Exception fault) when (ItemFault.IsOwn(fault))
            {
                writer.Write(new { File = item.Id, Error = ItemFault.Sentence(fault) });
            }
        }
        if (options.Time) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{pages} pages in {total.TotalMilliseconds:F0} ms"));
        return ExitCode.Done;
    }

    private static object Line(string file, ExtractedArticle article, TextUnderstanding understood, double? milliseconds) => new
    {
        File = file,
        Url = article.Url?.OriginalString,
        Canonical = article.CanonicalUrl?.OriginalString,
        PageKind = article.Kind.ToString().ToLowerInvariant(),
        article.Title,
        article.Byline,
        Author = article.Byline,
        article.Authors,
        Date = Iso(article.Published),
        Updated = Iso(article.Updated),
        article.Language,
        Image = article.ImageUrl?.OriginalString,
        article.ImageAlt,
        article.ImageCredit,
        article.Site,
        article.Section,
        Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(understood.Kind.ToString()),
        Tags = TagLines.Of(understood),
        article.Categories,
        article.Text,
        article.Html,
        article.Excerpt,
        Via = article.Via.Select(via => new { via.Name, Url = via.Url?.OriginalString }),
        Disclosure = article.Disclosure is { MachineWritten: null, Evidence: null }
            ? null
            : new { article.Disclosure.MachineWritten, article.Disclosure.Evidence },
        Robots = new { Noindex = article.Robots.NoIndex, Noai = article.Robots.NoAi, Nosnippet = article.Robots.NoSnippet, article.Robots.MaxSnippet },
        Licence = article.Licence?.Name,
        LicenceEvidence = article.Licence?.Evidence,
        ImageLicence = article.ImageLicence?.Name,
        ImageLicenceEvidence = article.ImageLicence?.Evidence,
        article.Free,
        article.Warnings,
        How = How(article),
        Ms = milliseconds,
    };

    /// <summary>How each field was found: every place that says something of it, and which was believed, and why.</summary>
    private static Dictionary<string, object> How(ExtractedArticle article) => article.Candidates
        .GroupBy(witness => witness.Field, StringComparer.Ordinal)
        .OrderBy(field => CandidateFields.Place(field.Key))
        .ToDictionary(field => field.Key, object (field) => field.Select(witness => new
        {
            Where = witness.Source,
            witness.Value,
            Won = witness.Believed,
            witness.Why
        }));

    // As ingestion understands it, but for the role of the source, which no page tells.
    private static TextUnderstanding Understand(ExtractedArticle article) =>
        Tagger.Default.Understand(new TextToUnderstand(article.Title ?? "", article.Text)
        {
            Url = article.Url?.AbsoluteUri,
            Language = article.Language,
            SourceName = article.Site,
            StatedKind = article.StatedKind
        });

    private static string? Iso(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
