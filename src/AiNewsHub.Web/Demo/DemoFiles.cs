namespace AiNewsHub.Web.Demo;

/// <summary>The texts of the demo, which are built into the assembly.</summary>
internal static class DemoFiles
{
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream($"AiNewsHub.Web.Demo.{name}")
            ?? throw new InvalidDataException($"The demo has no file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
