using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AiNewsHub.Web.Settings;

/// <summary>What was set on the page of settings: a file of the data folder that outranks appsettings.json and is outranked by the environment.</summary>
internal sealed class SettingsFile(string path) : ConfigurationProvider, IConfigurationSource
{
    private static readonly JsonSerializerOptions _form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IReadOnlyDictionary<string, string?> _values = new Dictionary<string, string?>();

    public string Path => path;

    /// <summary>What it says of a setting; null where it says nothing.</summary>
    public string? Of(string key) => _values.GetValueOrDefault(key);

    /// <summary>Which of its settings a sentence speaks of; null for none.</summary>
    public string? Names(string sentence) => _values.Keys.FirstOrDefault(key => sentence.Contains(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Another one once anything in it is another.</summary>
    public string Version => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(_values)))[..16];

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <exception cref="WrongSettingException">It cannot be read as what this program writes.</exception>
    public override void Load()
    {
        if (!File.Exists(path)) return;
        try
        {
            Take(JsonSerializer.Deserialize<SortedDictionary<string, string?>>(File.ReadAllBytes(path)) ?? []);
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(
                $"{path} cannot be read: {failure.Message.ReplaceLineEndings(" ")} It holds what was set on the page of settings. Repair it, put it back "
                + "from a backup, or take it away: then what appsettings.json and the environment say holds.");
        }
    }

    /// <summary>What it would say with these changes; null takes a setting out.</summary>
    public SortedDictionary<string, string?> With(IReadOnlyDictionary<string, string?> changes)
    {
        var values = new SortedDictionary<string, string?>(_values.ToDictionary(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in changes)
        {
            if (value is null) values.Remove(key);
            else values[key] = value;
        }

        return values;
    }

    /// <summary>Puts them in the place of what it said, all or nothing; only its owner may read it.</summary>
    public void Write(SortedDictionary<string, string?> values)
    {
        var part = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(part, options))
        {
            JsonSerializer.Serialize(stream, values, _form);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
        Take(values);
        OnReload();
    }

    /// <summary>Only what the page can set, whoever wrote the file: where the data lies is no matter of a file in it.</summary>
    private void Take(SortedDictionary<string, string?> values)
    {
        _values = values;
        Data = values.Where(pair => SettingTable.Find(pair.Key) is not null).ToDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
