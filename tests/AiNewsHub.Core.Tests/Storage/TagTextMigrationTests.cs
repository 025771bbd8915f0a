namespace AiNewsHub.Core.Tests.Storage;

/// <summary>What tags were called in two columns goes on as a row of each language.</summary>
public sealed class TagTextMigrationTests
{
    [Fact]
    public async Task NamesAndDescriptionsOfTagsGoOnAsRowsOfTheirLanguage()
    {
        await using var hub = new MigratedFile();
        LandedDatabases.Unpack("20261130050810_Curation", hub.Folder);
        LandedDatabases.Run(hub.File, "UPDATE Tags SET NameFr = 'Puces et cartes', DescriptionFr = NULL, Active = 0 WHERE Slug = 'chips'");
        var before = Words(hub.File, "en") + Words(hub.File, "fr");

        await hub.MigrateAsync();

        var after = string.Join('\n', LandedDatabases.Ask(hub.File, Rows("en"))) + string.Join('\n', LandedDatabases.Ask(hub.File, Rows("fr")));
        Assert.Equal(before, after);
        Assert.Contains("chips Puces et cartes -", after, StringComparison.Ordinal);
        Assert.Equal(["chips"], LandedDatabases.Ask(hub.File, "SELECT Slug FROM Tags WHERE NOT Active"));
    }

    private static string Words(string file, string language)
    {
        var column = language == "en" ? "En" : "Fr";
        return string.Join('\n', LandedDatabases.Ask(file,
            $"SELECT Slug || ' ' || Name{column} || ' ' || coalesce(Description{column}, '-') FROM Tags ORDER BY Slug"));
    }

    private static string Rows(string language) =>
        $"SELECT Slug || ' ' || Name || ' ' || coalesce(Description, '-') FROM Tags JOIN TagTexts ON TagId = Id WHERE Language = '{language}' ORDER BY Slug";
}
