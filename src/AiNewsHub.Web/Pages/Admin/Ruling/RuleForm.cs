using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Ruling;

/// <summary>A rule as its form sends it.</summary>
public sealed class RuleForm
{
    private const int ShortName = 60;

    public string? Name { get; set; }
    public string? Query { get; set; }
    public RuleEffect Effect { get; set; } = RuleEffect.Hide;
    /// <summary>Its name or slug.</summary>
    public string? Tag { get; set; }
    public string? Section { get; set; }
    /// <summary>The page of the place.</summary>
    public string? Where { get; set; }
    public int? Place { get; set; }
    public int? Hours { get; set; }
    public bool IsOff { get; set; }
    /// <summary>The version that its editor looks at.</summary>
    public int Seen { get; set; }
    /// <summary>Said twice.</summary>
    public bool IsSure { get; set; }

    internal static RuleForm Of(RuleTerms terms, int seen) => new()
    {
        Name = terms.Name,
        Query = terms.Query,
        Effect = terms.Effect,
        Tag = terms.Effect == RuleEffect.Tag ? terms.Target : null,
        Section = terms.Effect == RuleEffect.Section ? terms.Target : null,
        Where = terms.Effect == RuleEffect.Pin ? terms.Target : null,
        Place = terms.Place,
        Hours = terms.Hours,
        IsOff = !terms.IsActive,
        Seen = seen,
    };

    /// <summary>A rule that begins with a search, called after it.</summary>
    internal static RuleForm OfSearch(string? query) => new() { Query = query, Name = query is { Length: > ShortName } ? query[..ShortName] : query };

    internal async Task<RuleTerms> TermsAsync(HubContext context, CancellationToken cancellationToken) =>
        new((Name ?? "").Trim(), (Query ?? "").Trim(), Effect)
        {
            Target = Effect switch
            {
                RuleEffect.Tag => await SlugAsync(context, cancellationToken),
                RuleEffect.Section => Section,
                RuleEffect.Pin => Where,
                _ => null,
            },
            Place = Effect == RuleEffect.Pin ? Place : null,
            Hours = Effect == RuleEffect.Pin ? Hours : null,
            IsActive = !IsOff,
        };

    private async Task<string?> SlugAsync(HubContext context, CancellationToken cancellationToken)
    {
        var name = Tag?.Trim();
        return string.IsNullOrEmpty(name) ? null : await context.Tags.Where(tag => tag.Slug == name || tag.Texts.Any(text => text.Name == name))
            .Select(tag => tag.Slug).FirstOrDefaultAsync(cancellationToken);
    }
}
