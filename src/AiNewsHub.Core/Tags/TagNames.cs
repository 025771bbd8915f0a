using System.Collections.Frozen;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tags;

/// <summary>What tags are called and what they are, in each language; kept in memory, since they change with a new build only.</summary>
public sealed class TagNames
{
    private FrozenDictionary<(string Slug, string Language), Words> _words = FrozenDictionary<(string, string), Words>.Empty;

    /// <summary>Reads what the store has; before that every tag is called by its slug.</summary>
    public async Task LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Tags.AsNoTracking()
            .SelectMany(tag => tag.Texts, (tag, text) => new { tag.Slug, text.Language, text.Name, text.Description })
            .ToListAsync(cancellationToken);
        _words = rows.ToFrozenDictionary(row => (row.Slug, row.Language), row => new Words(row.Name, row.Description));
    }

    /// <summary>Its name in this language, else that of the dictionary.</summary>
    public string Name(string slug, string language) => Find(slug, language)?.Name ?? Find(slug, TagDictionary.Language)?.Name ?? slug;

    /// <summary>One line in this language, else that of the dictionary; null where there is none.</summary>
    public string? Description(string slug, string language) => Find(slug, language)?.Description ?? Find(slug, TagDictionary.Language)?.Description;

    private Words? Find(string slug, string language) => _words.GetValueOrDefault((slug, language));

    private sealed record Words(string Name, string? Description);
}
