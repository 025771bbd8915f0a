namespace AiNewsHub.Content.Feeds.Writing;

/// <summary>A feed we publish. Addresses are absolute.</summary>
public sealed record OutboundFeed
{
    public required string Title { get; init; }

    /// <summary>The feed's own address; its identity in Atom.</summary>
    public required string Address { get; init; }

    /// <summary>The page that shows the same list.</summary>
    public required string SiteUrl { get; init; }

    public string? Description { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The WebSub hub that announces changes.</summary>
    public string? Hub { get; init; }

    public string? IconUrl { get; init; }

    /// <summary>The address of the next, older page.</summary>
    public string? NextUrl { get; init; }

    public required DateTimeOffset Updated { get; init; }
    public IReadOnlyList<OutboundItem> Items { get; init; } = [];
}

/// <summary>One article of a feed we publish.</summary>
public sealed record OutboundItem
{
    /// <summary>A permanent URI; never reused, unchanged when the article changes.</summary>
    public required string Id { get; init; }

    public required string Url { get; init; }
    public required string Title { get; init; }
    public DateTimeOffset? Published { get; init; }
    public required DateTimeOffset Updated { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>Clean HTML.</summary>
    public string? ContentHtml { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];
    public string? ImageUrl { get; init; }
    public string? Language { get; init; }
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Where the article comes from: the source's name and the address of its feed or site.</summary>
    public CopiedFrom? Origin { get; init; }

    /// <summary>What is known of machine-written text in this item; null when nothing is.</summary>
    public Disclosure? Disclosure { get; init; }

    /// <summary>The publisher's licence of the article; null where none is known.</summary>
    public ItemLicence? Licence { get; init; }
}

/// <summary>A licence: its short name or address, and where it is explained.</summary>
public sealed record ItemLicence(string Name, string? Url);

/// <summary>Whether a text was written by a machine, and the sentence or fact that says so.</summary>
/// <param name="MachineWritten">False where people are said to have written it.</param>
/// <param name="Evidence">The sentence, or the editor's reason.</param>
/// <param name="By">Who says so: "publisher" (in the article), "source" (of all its articles) or "editors" (of the hub).</param>
public sealed record Disclosure(bool MachineWritten, string? Evidence, string By = "publisher");
