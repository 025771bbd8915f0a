namespace AiNewsHub.Core.Backups;

/// <summary>What is backed up, where to, and how often.</summary>
/// <param name="Data">Folder of all that the hub keeps.</param>
/// <param name="Program">Version of this program.</param>
public sealed record BackupSettings(string Data, string Program)
{
    /// <summary>How often the serving process makes one by itself; zero for never.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many of them are kept.</summary>
    public int Keep { get; init; } = 7;

    /// <summary>Whether those that it makes by itself have the pictures too, which can be fetched again.</summary>
    public bool Images { get; init; }

    /// <summary>What the operator wrote for this hub: name in the backup and in a data folder, and where it is now. They need not be there.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where those that nobody gave another place lie.</summary>
    public string Folder => Path.Combine(Data, "backups");

    /// <summary>Of the database, in the data folder and in a backup.</summary>
    public const string Database = "hub.db";

    /// <summary>Of the folder of pictures, in the data folder and in a backup.</summary>
    public const string Pictures = "images";
}
