using System.Reflection;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Architecture;

/// <summary>One direction between the folders of a project, and none in a circle. A change here is a change of the design.</summary>
public sealed class FloorsTests
{
    /// <summary>From the ground up; folders of one floor do not know each other. What lies in no folder puts the rest together.</summary>
    private static readonly Dictionary<string, string[]> Floors = new(StringComparer.Ordinal)
    {
        ["AiNewsHub.Content"] =
        [
            "Text, Urls", "Dates, Html, Robots, Sanitizing, Revisions, Tagging, Comments", "Images, Clustering, Provenance", "Licences, Summarizing", "Feeds",
            "Discovery, Listing, Opml", "Sites", "Extraction",
        ],
        ["AiNewsHub.Core"] =
        [
            "Model", "Storage, Fetching", "Progress, Workers, Sites, Tags, Users", "Sources", "Subscriptions, Images", "Articles", "Search, Comments",
            "Stories, Rules", "Ingestion", "Scheduling, Curation, Backups", "WebSub",
        ],
        ["AiNewsHub.Web"] = ["Settings, Texts, Security", "Reading", "Api, Images, Demo", "OutboundFeeds", "Pages", "Hosting", "Cli"],
    };

    [Fact]
    public void EveryFolderStandsOnAFloor()
    {
        var folders = SourceArrows.All.Files.Select(Folder).Where(folder => folder.Name is not null && Floors.ContainsKey(folder.Project)).Distinct();
        var known = Floors.SelectMany(project => project.Value.SelectMany(floor => floor.Split(", ")), (project, name) => (project.Key, (string?)name));
        Assert.Equal(known.Order(), folders.Order());
    }

    [Fact]
    public void AFolderUsesOnlyThoseBelowIt()
    {
        var against = from file in SourceArrows.All.Files
                      let folder = Folder(file)
                      where folder.Name is not null && Floors.ContainsKey(folder.Project)
                      from arrow in SourceArrows.All.Arrows[file]
                      let other = Folder(arrow.To)
                      where other.Project == folder.Project && other.Name != folder.Name && Height(other) >= Height(folder)
                      select $"{file} uses {arrow.Name} of {arrow.To}";
        Assert.Equal("", string.Join("\n", against.Distinct()));
    }

    [Fact]
    public void FilesFormNoCircle()
    {
        var circles = Circles(SourceArrows.All.Files, file => SourceArrows.All.Arrows[file].Select(arrow => arrow.To))
            .Where(circle => !circle.All(file => file.StartsWith("AiNewsHub.Core/Model/", StringComparison.Ordinal)));
        Assert.Equal("", string.Join("\n", circles.Select(circle => string.Join(" → ", circle))));
    }

    [Fact]
    public void EntitiesLiveInModel()
    {
        var entities = typeof(HubContext).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(property => property.PropertyType.GetGenericArguments()[0])
            .Where(type => type.Assembly == typeof(Article).Assembly);
        Assert.All(entities, type => Assert.Equal(typeof(Article).Namespace, type.Namespace));
    }

    private static (string Project, string? Name) Folder(string file)
    {
        var parts = file.Split('/');
        return (parts[0], parts.Length > 2 ? parts[1] : null);
    }

    /// <summary>The composition at a project's root stands above all of it.</summary>
    private static int Height((string Project, string? Name) folder)
    {
        var floor = Array.FindIndex(Floors[folder.Project], names => names.Split(", ").Contains(folder.Name));
        return floor < 0 ? int.MaxValue : floor;
    }

    /// <summary>Strongly connected parts of more than one file (Tarjan 1972).</summary>
    private static List<List<string>> Circles(IReadOnlyList<string> files, Func<string, IEnumerable<string>> next)
    {
        var found = new List<List<string>>();
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var file in files) if (!order.ContainsKey(file)) Visit(file);
        return found;

        void Visit(string file)
        {
            low[file] = order[file] = order.Count;
            open.Push(file);
            foreach (var other in next(file))
            {
                if (!order.ContainsKey(other)) Visit(other);
                if (open.Contains(other)) low[file] = Math.Min(low[file], low[other]);
            }

            if (low[file] != order[file]) return;
            var circle = new List<string>();
            do circle.Add(open.Pop());
            while (circle[^1] != file);
            if (circle.Count > 1) found.Add(circle);
        }
    }
}
