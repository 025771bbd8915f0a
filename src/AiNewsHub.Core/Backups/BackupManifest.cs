using System.Text.Json;

namespace AiNewsHub.Core.Backups;

/// <summary>What a backup says of itself, in its last member.</summary>
/// <param name="Format">Of the backup; a later program may write another.</param>
/// <param name="Program">Version that made it.</param>
/// <param name="Made">What was stored before that is in there.</param>
/// <param name="Migration">The last one that the database had.</param>
/// <param name="HasPictures">Whether it has the pictures too.</param>
/// <param name="Rows">Of each table.</param>
/// <param name="Members">All other members, in order.</param>
public sealed record BackupManifest(
    int Format, string Program, DateTimeOffset Made, string Migration, bool HasPictures,
    IReadOnlyDictionary<string, long> Rows, IReadOnlyList<BackupMember> Members)
{
    internal const int CurrentFormat = 1;
    internal const string Name = "manifest.json";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Bytes of all members as they will lie in a folder.</summary>
    internal long Bytes => Members.Sum(member => member.Bytes);

    internal void Write(Stream to) => JsonSerializer.Serialize(to, this, _json);

    /// <exception cref="JsonException">It is none.</exception>
    internal static BackupManifest Read(Stream from) => JsonSerializer.Deserialize<BackupManifest>(from, _json) ?? throw new JsonException("It is empty.");
}

/// <summary>One file in a backup.</summary>
/// <param name="Name">With slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its checksum, in hexadecimal.</param>
public sealed record BackupMember(string Name, long Bytes, string Sha256);
