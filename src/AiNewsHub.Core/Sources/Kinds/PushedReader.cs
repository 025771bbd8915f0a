using AiNewsHub.Content.Sites;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>Entries that a program sends; there is nothing to ask.</summary>
internal sealed class PushedReader : SourceReader
{
    public override SourceKind Kind => SourceKind.Pushed;

    public override string? TableWord => null;

    public override bool IsAsked => false;

    internal override SourceText Read(string? rules, SiteRule? site, FetchResult.Content content) => new(null, FaultKind.BadRules, Kind.ToString());
}
