using AiNewsHub.Content.Sites;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Sites;

/// <summary>Where the admin's own site rules are; they need not be there.</summary>
public sealed record SiteRulesPlace(string? File);

/// <summary>The site rules in force: the admin's file over the shipped ones, read again when the file changes.</summary>
public sealed class SiteRulesFile
{
    private const int MaxBytes = 5_000_000;

    /// <summary>So often the file is looked at; a stat costs little, but every request would ask for one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string? _file;
    private readonly TimeProvider _time;
    private readonly ILogger<SiteRulesFile> _logger;
    private readonly Lock _lock = new();
    private SiteRuleBook _book = SiteRuleBook.Shipped;
    private (DateTime Written, long Length) _read;
    private DateTimeOffset _looked = DateTimeOffset.MinValue;

    public SiteRulesFile(SiteRulesPlace place, TimeProvider time, ILogger<SiteRulesFile> logger)
    {
        ArgumentNullException.ThrowIfNull(place);
        (_file, _time, _logger) = (place.File, time, logger);
        Look();
    }

    /// <summary>What is wrong with the file, with its line; null while all is well. Then the rules read before are in force.</summary>
    public string? Problem { get; private set; }

    /// <summary>The rule for a host; null where nothing is known of it.</summary>
    public SiteRule? Find(string host)
    {
        Look();
        return _book.Find(host);
    }

    private void Look()
    {
        if (_file is null) return;
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (now - _looked < Patience && now >= _looked) return;
            _looked = now;
            var file = new FileInfo(_file);
            var state = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (state == _read) return;
            _read = state;
            Read(file);
        }
    }

    private void Read(FileInfo file)
    {
        if (!file.Exists)
        {
            (_book, Problem) = (SiteRuleBook.Shipped, null);
            return;
        }
        var (book, problem) = Load(file);
        Problem = problem is null ? null : $"{file.Name}: {problem}";
        if (book is not null) _book = book.Over(SiteRuleBook.Shipped);
        if (problem is null) _logger.LogInformation("Read the rules of {Sites} sites from {File}", book!.Count, file.FullName);
        else _logger.LogError("Site rules in {File} are not used: {Problem} The rules read before stay in force.", file.FullName, problem);
    }

    private static (SiteRuleBook? Book, string? Problem) Load(FileInfo file)
    {
        try
        {
            return file.Length > MaxBytes ? (null, $"The file is larger than {MaxBytes / 1_000_000} MB.") : SiteRuleBook.Read(File.ReadAllText(file.FullName));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, unreadable.Message);
        }
    }
}
