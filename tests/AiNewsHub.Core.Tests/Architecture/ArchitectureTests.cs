using System.Xml.Linq;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Storage.Sqlite;

namespace AiNewsHub.Core.Tests.Architecture;

/// <summary>Who may know whom. A change here is a change of the design.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["AiNewsHub.Content"] = [],
        ["AiNewsHub.Core"] = ["AiNewsHub.Content"],
        ["AiNewsHub.Storage.Sqlite"] = ["AiNewsHub.Core"],
        ["AiNewsHub.Web"] = ["AiNewsHub.Core", "AiNewsHub.Storage.Sqlite"],
    };

    [Fact]
    public void ProjectsReferenceOnlyThoseBelowThem()
    {
        var found = Directory.GetFiles(Path.Combine(Root(), "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file),
                file => Included(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).ToArray());
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found, project => Assert.Subset(Allowed[project.Key].ToHashSet(), project.Value.ToHashSet()));
    }

    [Fact]
    public void ContentKnowsNoDatabaseNetworkOrHost()
    {
        string[] forbidden = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Net.Http",
            "System.Net.Sockets", "Npgsql", "AiNewsHub.Core"];
        AssertKnowsNone(typeof(Content.Feeds.FeedParser).Assembly, forbidden);
    }

    [Fact]
    public void CoreKnowsNoEngineAndNoWebServer()
    {
        string[] forbidden =
        [
            "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Npgsql", "AngleSharp",
            "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Server", "AiNewsHub.Storage",
            "AiNewsHub.Web",
        ];
        AssertKnowsNone(typeof(IngestOnce).Assembly, forbidden);
    }

    [Fact]
    public void AnEngineKnowsNoOtherAndNoPages() =>
        AssertKnowsNone(typeof(SqliteStorage).Assembly, ["Npgsql", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "AiNewsHub.Web"]);

    /// <summary>
    /// Every way out is the fetcher's, so that no address a stranger names is reached past its guard; but the service manager's socket, which is a
    /// file of this machine that the environment names.
    /// </summary>
    [Fact]
    public void OnlyTheFetcherOpensConnections()
    {
        string[] ways = ["HttpClient", "HttpMessageInvoker", "SocketsHttpHandler", "WebRequest", "WebClient", "new Socket(", "TcpClient", "UdpClient",
            "SmtpClient", "ClientWebSocket", "Dns.", "XmlUrlResolver"];
        var found = Directory.GetFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(file => Array.Exists(ways, File.ReadAllText(file).Contains))
            .Select(file => Path.GetRelativePath(Path.Combine(Root(), "src"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(["AiNewsHub.Core/Fetching/AddressGuard.cs", "AiNewsHub.Core/Fetching/Fetcher.cs", "AiNewsHub.Web/Hosting/SystemdService.cs"], found);
    }

    private static void AssertKnowsNone(System.Reflection.Assembly assembly, string[] forbidden)
    {
        var known = assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.DoesNotContain(known, name => Array.Exists(forbidden, start => name.StartsWith(start, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(project).Descendants(item).Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AiNewsHub.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
