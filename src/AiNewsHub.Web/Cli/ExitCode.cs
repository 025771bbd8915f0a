namespace AiNewsHub.Web.Cli;

/// <summary>What a script is told by how the program ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>Says on standard error why a verb could not do what it was asked.</summary>
    public static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Failed;
    }
}
