using System.Globalization;
using System.Reflection;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>A build of this program that reads for the hub: what was read at an instant was read by the last one that began before it.</summary>
/// <param name="Since">When it first opened this store.</param>
/// <param name="Version">As people know it.</param>
/// <param name="Build">Changes with every change of what reads feeds and pages.</param>
public sealed record ReadingVersion(DateTimeOffset Since, string Version, string Build)
{
    private const string FactKey = "reading.versions";
    private const int Kept = 50;

    /// <summary>Those that have read here, oldest first; what was read before the first is by a build that took no note of itself.</summary>
    public static async Task<IReadOnlyList<ReadingVersion>> AllAsync(HubContext context, CancellationToken cancellationToken)
    {
        var noted = await context.HubFacts.Where(fact => fact.Key == FactKey).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken);
        return [.. (noted ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    /// <summary>Since when the build that reads now does.</summary>
    public static async Task<DateTimeOffset> SinceAsync(HubContext context, CancellationToken cancellationToken) =>
        await AllAsync(context, cancellationToken) is [.., var last] ? last.Since : DateTimeOffset.MinValue;

    /// <summary>Notes that the present build reads from now on, and leaves storing it to the caller; false where it did already.</summary>
    internal static async Task<bool> NoteAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var present = Present(now);
        var all = await AllAsync(context, cancellationToken);
        if (all is [.., var last] && last.Build == present.Build) return false;
        var lines = string.Join('\n', all.Append(present).TakeLast(Kept).Select(Line));
        if (await context.HubFacts.FindAsync([FactKey], cancellationToken) is { } fact) fact.Value = lines;
        else context.HubFacts.Add(new() { Key = FactKey, Value = lines });
        return true;
    }

    private static ReadingVersion Present(DateTimeOffset now)
    {
        var reader = typeof(ArticleExtractor).Assembly;
        return new(now, reader.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            reader.ManifestModule.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..8]);
    }

    private static string Line(ReadingVersion version) => string.Create(CultureInfo.InvariantCulture, $"{version.Since:O} {version.Build} {version.Version}");

    private static ReadingVersion Parse(string line)
    {
        var parts = line.Split(' ', 3);
        return new(DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], parts[1]);
    }
}
