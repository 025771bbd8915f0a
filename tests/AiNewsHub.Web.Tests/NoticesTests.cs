using System.Text.Json;
using System.Text.RegularExpressions;

namespace AiNewsHub.Web.Tests;

public sealed partial class NoticesTests
{
    [Fact]
    public void EveryShippedPackageIsInTheNoticesAndNoOther()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the codec comes in another package.");
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AiNewsHub.Web.deps.json")));
        var shipped = built.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name);
        var notices = File.ReadAllText(Path.Combine(Repository.Root, "src", "THIRD-PARTY-NOTICES.md"));
        var noticed = PackageRow().Matches(notices).Select(row => $"{row.Groups["name"]}/{row.Groups["version"]}").ToList();

        Assert.NotEmpty(noticed);
        // Where they differ: tests/notices after a release build.
        Assert.Equal(shipped.Order(StringComparer.Ordinal), noticed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| \[?(?<name>[\w.-]+)(\]\([^)]*\))? \| (?<version>\d[\w.+-]*) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PackageRow();
}
