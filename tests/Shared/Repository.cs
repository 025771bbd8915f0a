namespace AiNewsHub.Tests;

internal static class Repository
{
    /// <summary>The folder of the solution, found upwards from where the tests were built.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiNewsHub.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("No AiNewsHub.sln above the tests.");
    }
}
