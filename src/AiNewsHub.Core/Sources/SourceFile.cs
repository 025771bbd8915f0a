using System.Text;
using System.Xml;
using AiNewsHub.Content.Opml;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Starter;

namespace AiNewsHub.Core.Sources;

/// <summary>A file of sources as somebody has it: OPML from another reader, or a table with tabs.</summary>
/// <param name="Drafts">What can be added, in the file's order, each address once.</param>
/// <param name="Problems">What cannot, one sentence each.</param>
public sealed record SourceFile(IReadOnlyList<SourceDraft> Drafts, IReadOnlyList<string> Problems)
{
    private const string FolderSeparator = " / ";
    private const string State = "state";
    private const string Paused = "paused";

    private static IEnumerable<SettingAttribute<SourceSettings>> Attributes =>
        SourceSettings.All.Select(setting => setting.Attribute).OfType<SettingAttribute<SourceSettings>>();

    /// <summary>Never throws for what the bytes hold.</summary>
    public static SourceFile Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return OpmlReader.StartOfMarkup(bytes) >= 0 ? FromOpml(bytes) : FromTable(bytes);
    }

    /// <summary>
    /// The hub's sources as an OPML file, the paused and failing ones too; retired ones and the demo's are left out, and so are names and
    /// passwords in addresses where it is not said that they go <paramref name="withPasswords"/>.
    /// </summary>
    public static void Write(Stream output, string title, DateTimeOffset now, IEnumerable<Source> sources, bool withPasswords) =>
        OpmlWriter.Write(output, title, Written(sources)
            .OrderBy(source => source.Group is null)
            .ThenBy(source => source.Group, StringComparer.OrdinalIgnoreCase)
            .ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase)
            .Select(source => Outline(source, withPasswords)), now);

    /// <summary>Those of them that a file would have with a name or password in the address.</summary>
    public static int CountPasswords(IEnumerable<Source> sources) => Written(sources).Count(source => SourceAddress.HasPassword(source.Address));

    private static IEnumerable<Source> Written(IEnumerable<Source> sources) =>
        sources.Where(source => source is { State: not SourceState.Retired, IsDemo: false });

    private static OpmlOutline Outline(Source source, bool withPassword)
    {
        var settings = SourceSettings.Of(source);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in Attributes)
        {
            if (attribute.Write(settings) is { } text) own[attribute.Name] = text;
        }

        if (source.State == SourceState.Paused) own[State] = Paused;
        return new()
        {
            XmlUrl = withPassword ? settings.Address : SourceAddress.WithoutPassword(settings.Address),
            Title = settings.Name,
            HtmlUrl = withPassword || settings.SiteUrl is null ? settings.SiteUrl : SourceAddress.WithoutPassword(settings.SiteUrl),
            Language = settings.Language,
            Folders = settings.Group?.Split(FolderSeparator) ?? [],
            Own = own,
        };
    }

    private static SourceFile FromOpml(byte[] bytes)
    {
        OpmlDocument list;
        try
        {
            using var stream = new MemoryStream(bytes);
            list = OpmlReader.Read(stream);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException)
        {
            return new([], [unreadable.Message]);
        }

        var drafts = new Dictionary<string, SourceDraft>(StringComparer.OrdinalIgnoreCase);
        List<string> problems = [.. list.Warnings];
        foreach (var outline in list.Outlines)
        {
            if (SourceAddress.Read(outline.XmlUrl) is { } address) drafts.TryAdd(SourceAddress.SameKey(address.AbsoluteUri), Draft(outline, address));
            else problems.Add($"“{outline.Title ?? "?"}” has no web address: {outline.XmlUrl[..Math.Min(outline.XmlUrl.Length, 100)]}");
        }
        return new([.. drafts.Values], problems);
    }

    private static SourceDraft Draft(OpmlOutline outline, Uri address)
    {
        var settings = new SourceSettings
        {
            Name = SourceSettings.Short(outline.Title),
            Address = address.AbsoluteUri,
            SiteUrl = SourceAddress.Read(outline.HtmlUrl)?.AbsoluteUri,
            Language = outline.Language is { Length: <= 35 } language ? language : null,
            Group = outline.Folders.Count > 0 ? SourceSettings.Short(string.Join(FolderSeparator, outline.Folders)) : null,
        };
        foreach (var attribute in Attributes)
        {
            if (outline.Own.TryGetValue(attribute.Name, out var text)) settings = attribute.Read(settings, text);
        }

        return new(settings) { Paused = outline.IsOff || outline.Own.GetValueOrDefault(State) == Paused };
    }

    private static SourceFile FromTable(byte[] bytes)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(bytes));
        var table = SourceTable.Read(reader);
        return new([.. table.Sources.Take(OpmlReader.MaxOutlines)], [.. table.Errors.Select(error => error.ToString())]);
    }
}
