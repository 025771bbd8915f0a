namespace AiNewsHub.Core.Tests.Seams;

/// <summary>Third-party test data, which is not part of the project; a test without it is skipped and says so.</summary>
internal static class Corpus
{
    public static string Folder(string name)
    {
        var shared = Environment.GetEnvironmentVariable("AINEWSHUB_SHARED") ?? Beside();
        var folder = shared is null ? null : Path.Combine(shared, "corpora", name);
        if (!Directory.Exists(folder)) Assert.Skip($"The corpus {name} is not here; set AINEWSHUB_SHARED to the folder that holds corpora.");
        return folder;
    }

    /// <summary>The folder "shared" beside the repository.</summary>
    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiNewsHub.sln"))) return Path.Combine(folder.Parent?.FullName ?? "/", "shared");
        }

        return null;
    }
}
