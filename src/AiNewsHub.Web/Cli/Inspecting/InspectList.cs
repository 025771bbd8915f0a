using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Shows how the hub would read a page without a feed: its proposals, best first, each with the entries it gives.</summary>
internal static class InspectList
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = InspectOptions.Parse(args);
        using var writer = new JsonLinesWriter();
        foreach (var item in InspectItem.From(options, options.Url))
        {
            try
            {
                var input = await InspectInput.ReadAsync(item.Path, FetchPurpose.Page, options.Settings);
                var (bytes, type) = (input.Bytes, options.ContentType ?? input.Facts?.ContentType);
                var address = item.Url ?? input.Address ?? new Uri("https://page.invalid/");
                var html = HtmlListProposal.Propose(bytes.Span, type, address).Select(found => Proposal("html", found.Rules, found.Preview));
                var json = JsonListProposal.Propose(bytes.Span, type, address).Select(found => Proposal("json", found.Rules, found.Preview));
                writer.Write(new { File = item.Id, Proposals = (object[])[.. html, .. json] });
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                writer.Write(new { File = item.Id, Error = unreadable.Message });
            }
        }
        return CommandLine.Done;
    }

    private static object Proposal(string kind, object rules, ParsedFeed feed) => new
    {
        Kind = kind,
        Rules = rules,
        Entries = feed.Items.Select(item => new { item.Title, Link = item.Url, item.Published, Summary = item.SummaryHtml, Image = item.ImageUrl }),
    };
}
