namespace AiNewsHub.Core.Images.Passes;

/// <summary>When something that failed is asked for again.</summary>
internal static class ImageRetries
{
    private static readonly TimeSpan[] _pauses = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)];

    /// <summary>Null where enough is enough.</summary>
    public static TimeSpan? After(int tries) => tries < 1 || tries > _pauses.Length ? null : _pauses[tries - 1];
}
