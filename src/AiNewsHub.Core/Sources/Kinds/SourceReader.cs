using AiNewsHub.Content.Sites;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>
/// One kind of source: how what its address answers is read, what can be proposed of it, and what else the hub must know of the kind.
/// A new kind is a member of <see cref="SourceKind"/>, one of these in the list of readers, and a form in the web project.
/// </summary>
public abstract class SourceReader
{
    private protected SourceReader()
    {
    }

    public abstract SourceKind Kind { get; }

    /// <summary>Its word in tables of sources; null for a kind that cannot be listed there.</summary>
    public abstract string? TableWord { get; }

    /// <summary>Whether the hub asks its address at all, by schedule or now.</summary>
    public virtual bool IsAsked => true;

    /// <summary>Whether its address is a page for people, on which another way to read the site may be found.</summary>
    public virtual bool IsPage => false;

    /// <summary>Whether a page of the site, read as a list, may help where it fails in this way.</summary>
    public virtual bool MayBeList(FaultKind fault) => fault == FaultKind.BadRules;

    /// <summary>The entries, or why there are none; never throws for what the bytes hold.</summary>
    /// <param name="rules">The source's own, as <see cref="ListRules"/> writes them; null for none.</param>
    /// <param name="site">What is known of the site; the source's own rules outrank it.</param>
    /// <param name="content">What its address, or a further one that it named, answered.</param>
    internal abstract SourceText Read(string? rules, SiteRule? site, FetchResult.Content content);

    /// <summary>The ways in which a page can be read as this kind, best first.</summary>
    internal virtual IEnumerable<KindProposal> Propose(FetchResult.Content page, SiteRule? site) => [];

    /// <summary>The same, of what the site has beside the page; asks the site.</summary>
    internal virtual Task<KindProposal?> SearchAsync(Fetcher fetcher, Uri page, CancellationToken cancellationToken) => Task.FromResult<KindProposal?>(null);
}
