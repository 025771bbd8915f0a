using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Cli;

/// <summary>The hub's list of sources from the command line.</summary>
internal static class SourcesCommand
{
    private const string CommandLineUser = "command line";
    private const int MaxFileBytes = 5_000_000;

    /// <summary>So many sources take a while to add, and a script that waits for them is told how far it is.</summary>
    private const int LongImport = 1000;

    public static Command Create() => new("sources", "List, add, import and export sources.")
    {
        CreateImport(),
        CreateExport(),
        CreateAdd(),
        CreateList(),
    };

    private static Command CreateImport()
    {
        Argument<string> file = new("FILE") { Description = "OPML, or lines of TSV as export and the starter sources have them." };
        var command = new Command("import", "Add every source of a file.") { file };
        return Working(command, (services, parsed) => ImportAsync(services, parsed.GetRequiredValue(file)));
    }

    private static Command CreateExport()
    {
        Flag passwords = new("--passwords", "With the names and passwords that stand in addresses, which are left out otherwise.");
        var command = new Command("export", "Print all sources as OPML.") { passwords };
        return Working(command, (services, parsed) => ExportAsync(services, passwords.IsIn(parsed)));
    }

    private static Command CreateAdd()
    {
        Argument<string> url = new("URL") { Description = "Address of a feed or of a site." };
        Flag yes = new("--yes", "Add it without being asked.");
        var command = new Command("add", "Look for the feed of a site, show what it holds, and add it.") { url, yes };
        return Working(command, (services, parsed) => AddAsync(services, parsed.GetRequiredValue(url), yes.IsIn(parsed)));
    }

    private static Command CreateList()
    {
        Flag json = new("--json", "Print one JSON object a line.");
        var command = new Command("list", "Print all sources: slug, state, number of articles, name, address.") { json };
        return Working(command, (services, parsed) => ListAsync(services, json.IsIn(parsed)));
    }

    private static Command Working(Command command, Func<IServiceProvider, ParseResult, Task<int>> work)
    {
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, cancellationToken) => QuietHub.RunAsync(parsed, work, cancellationToken));
        return command;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists) return await ExitCode.FailAsync($"There is no file {path}.");
        if (info.Length > MaxFileBytes) return await ExitCode.FailAsync($"{path} is larger than {MaxFileBytes / 1_000_000} MB.");
        var file = SourceFile.Read(await File.ReadAllBytesAsync(path));
        foreach (var problem in file.Problems) await Console.Error.WriteLineAsync(problem);
        if (file.Drafts.Count == 0) return await ExitCode.FailAsync($"{path} holds no source that can be used.");
        var time = services.GetRequiredService<TimeProvider>();
        var bar = Console.IsErrorRedirected && file.Drafts.Count < LongImport
            ? null
            : new ProgressBar(Console.Error, time, isTerminal: !Console.IsErrorRedirected);
        var added = await services.GetRequiredService<AddSources>()
            .RunAsync(file.Drafts, CommandLineUser, new Steps(done => bar?.Reach(done, file.Drafts.Count)), CancellationToken.None);
        bar?.End();
        if (file.Drafts.Count(draft => draft.Paused) is > 0 and var paused)
            await Console.Error.WriteLineAsync($"{paused} are switched off in the list and stay paused.");
        Console.WriteLine($"{added.Added.Count} sources added, {added.AlreadyThere.Count} already there, {file.Problems.Count} not usable.");
        return ExitCode.Done;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, bool withPasswords)
    {
        var sources = await AllAsync(services);
        await using var output = Console.OpenStandardOutput();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        SourceFile.Write(output, services.GetRequiredService<HubSettings>().Name, now, sources, withPasswords);
        if (!withPasswords && SourceFile.CountPasswords(sources) is > 0 and var left)
            await Console.Error.WriteLineAsync($"Names and passwords in addresses are left out, of {left}; --passwords puts them in.");
        return ExitCode.Done;
    }

    private static async Task<int> AddAsync(IServiceProvider services, string url, bool yes)
    {
        var readings = SourceAddress.Readings(url);
        if (readings.Count == 0) return await ExitCode.FailAsync($"{url} is no web address.");
        var preview = await services.GetRequiredService<PreviewSource>().RunAsync(readings, CancellationToken.None);
        foreach (var other in preview.Others) await Console.Error.WriteLineAsync($"Also found: {other.Address} ({other.Title ?? other.Kind.ToString()})");
        switch (preview)
        {
            case SourcePreview.AlreadyThere there:
                Console.WriteLine($"Already there: {there.Source.Name} ({there.Source.Slug}).");
                return ExitCode.Done;
            case SourcePreview.Unreadable unreadable:
                return await ExitCode.FailAsync($"{services.GetRequiredService<HubTexts>().Of(unreadable.Fault)} {unreadable.Detail}".Trim());
            case SourcePreview.Readable readable:
                var kind = readable.Draft.Kind == SourceKind.Feed ? "" : $", as a {SourceReaders.Of(readable.Draft.Kind).TableWord}";
                var taken = readable.Taken < readable.Total ? $", of which the newest {readable.Taken} will be read" : "";
                Console.WriteLine($"{readable.Draft.Name ?? readable.Draft.Address}: {readable.Total} entries at {readable.Draft.Address}{kind}{taken}");
                foreach (var entry in readable.Entries)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {entry.Published:yyyy-MM-dd}  {entry.Title}"));
                if (!yes && !Confirmed()) return await ExitCode.FailAsync("Not added. Say --yes to add it without being asked.");
                var added = await services.GetRequiredService<AddSources>().RunAsync([readable.Draft], CommandLineUser, progress: null, CancellationToken.None);
                Console.WriteLine(added.Added is [var source, ..] ? $"Added as {source.Slug}." : $"Already there as {added.AlreadyThere[0].Slug}.");
                return ExitCode.Done;
            default:
                throw new InvalidOperationException($"A preview came out as {preview.GetType().Name}.");
        }
    }

    private static bool Confirmed()
    {
        if (Console.IsInputRedirected) return false;
        Console.Error.Write("Add it? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static async Task<int> ListAsync(IServiceProvider services, bool json)
    {
        var sources = await AllAsync(services);
        var counts = await services.GetRequiredService<HubContext>().Articles.GroupBy(article => article.SourceId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        foreach (var source in sources)
        {
            var condition = SourceConditions.Of(source).ToString().ToLowerInvariant();
            var articles = counts.GetValueOrDefault(source.Id);
            Console.WriteLine(json ? Json(source, condition,
                articles) : $"{source.Slug}\t{condition}\t{articles}\t{source.Name}\t{SourceAddress.Shown(source.Address)}");
        }
        return ExitCode.Done;
    }

    private static string Json(Source source, string condition, int articles) => JsonSerializer.Serialize(
        new
        {
            slug = source.Slug,
            name = source.Name,
            address = SourceAddress.Shown(source.Address),
            site = source.SiteUrl,
            kind = source.Kind.ToString().ToLowerInvariant(),
            role = source.Role.ToString().ToLowerInvariant(),
            publisher = source.Publisher!.Name,
            language = source.LanguageHint,
            group = source.Group,
            state = condition,
            fault = source.Fault == FaultKind.None ? null : source.Fault.ToString(),
            fault_detail = source.FaultDetail,
            articles,
            last_checked = source.LastCheckedAt?.UtcDateTime,
            next_check = source.NextCheckAt.UtcDateTime,
        },
        JsonOptions);

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<List<Source>> AllAsync(IServiceProvider services) =>
        await services.GetRequiredService<HubContext>().Sources.AsNoTracking().Include(source => source.Publisher).OrderBy(source => source.Slug).ToListAsync();

    private sealed class Steps(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
