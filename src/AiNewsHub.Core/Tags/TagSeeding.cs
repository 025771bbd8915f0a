using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tags;

/// <summary>Brings the shipped vocabulary into the store when it is newer than what is there; what editors say instead stays.</summary>
internal static class TagSeeding
{
    private const string VersionKey = "tags.version";

    public static async Task RunAsync(HubContext context, TagTranslations translations, CancellationToken cancellationToken)
    {
        // The build that holds the dictionary: asking it costs nothing at a start that has nothing to bring.
        var shipped = $"{typeof(TagDictionary).Assembly.ManifestModule.ModuleVersionId} {translations.Version}".TrimEnd();
        if (await context.HubFacts.AnyAsync(stored => stored.Key == VersionKey && stored.Value == shipped, cancellationToken)) return;
        // Of processes that start together one brings it, and the others find it there.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var fact = await context.HubFacts.FindAsync([VersionKey], cancellationToken);
        if (fact?.Value == shipped) return;
        var known = await context.Tags.Include(tag => tag.Texts).ToDictionaryAsync(tag => tag.Slug, StringComparer.Ordinal, cancellationToken);
        var languages = translations.Read();
        var edits = await context.TagEdits.ToDictionaryAsync(edit => edit.Slug, edit => edit.Words, StringComparer.Ordinal, cancellationToken);
        foreach (var definition in TagDictionary.Default.Tags)
        {
            if (!known.TryGetValue(definition.Slug, out var tag))
            {
                tag = new() { Slug = definition.Slug };
                context.Tags.Add(tag);
            }

            tag.Kind = definition.Kind;
            Say(tag, languages);
            if (edits.TryGetValue(tag.Slug, out var edit)) TagWords.Read(edit).SetOn(tag);
        }

        if (fact is null) context.HubFacts.Add(new() { Key = VersionKey, Value = shipped });
        else fact.Value = shipped;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Calls a tag what the dictionary and its translations call it.</summary>
    internal static void Say(Tag tag, IReadOnlyList<TagTranslation> languages)
    {
        if (TagDictionary.Default.Find(tag.Slug) is not { } definition) return;
        Say(tag, TagDictionary.Language, definition.Name, definition.Description);
        foreach (var language in languages)
        {
            var (name, description) = (language.Names.GetValueOrDefault(definition.Slug), language.Descriptions.GetValueOrDefault(definition.Slug));
            if (name is null && description is null) tag.Texts.RemoveAll(text => text.Language == language.Language);
            else Say(tag, language.Language, name ?? definition.Name, description);
        }
    }

    private static void Say(Tag tag, string language, string name, string? description)
    {
        var text = tag.Texts.Find(text => text.Language == language);
        if (text is null) tag.Texts.Add(new() { Language = language, Name = name, Description = description });
        else (text.Name, text.Description) = (name, description);
    }
}
