using System.CommandLine;
using System.Diagnostics;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Shows how the hub would read a page without a feed: its proposals, best first, each with the entries it gives.</summary>
internal static class InspectList
{
    public static Command Create()
    {
        var command = new Command("list", "Print how a page without a feed could be read: proposals, best first, with the entries that each gives.");
        InspectOptions.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(InspectOptions.Read(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(InspectOptions options)
    {
        using var writer = new JsonLinesWriter();
        var total = Stopwatch.StartNew();
        var pages = 0;
        foreach (var item in InspectItem.From(options))
        {
            pages++;
            var started = Stopwatch.GetTimestamp();
            try
            {
                var input = await InspectInput.ReadAsync(item.Path, FetchPurpose.Page, options.Settings);
                var (bytes, type) = (input.Bytes, options.ContentType ?? input.Facts?.ContentType);
                var address = item.Url ?? input.Address ?? new Uri("https://page.invalid/");
                var html = HtmlListProposal.Propose(bytes.Span, type, address).Select(found => Proposal("html", found.Rules, found.Preview));
                var json = JsonListProposal.Propose(bytes.Span, type, address).Select(found => Proposal("json", found.Rules, found.Preview));
                var proposals = (object[])[.. html, .. json];
                double? taken = options.Time ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : null;
                writer.Write(new { File = item.Id, Proposals = proposals, Ms = taken });
            }
            catch (Exception fault) when (ItemFault.IsOwn(fault))
            {
                writer.Write(new { File = item.Id, Error = ItemFault.Sentence(fault) });
            }
        }
        if (options.Time) await Console.Error.WriteLineAsync($"{pages} pages in {total.ElapsedMilliseconds} ms");
        return ExitCode.Done;
    }

    private static object Proposal(string kind, object rules, ParsedFeed feed) => new
    {
        Kind = kind,
        Rules = rules,
        Entries = feed.Items.Select(item => new { item.Title, Link = item.Url, item.Published, Summary = item.SummaryHtml, Image = item.ImageUrl }),
    };
}
