using System.Text.Json;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Tags as they are printed: each with the places where it was seen.</summary>
internal static class TagLines
{
    public static IEnumerable<object> Of(TextUnderstanding understood) => understood.Tags.Select(tag => new
    {
        tag.Slug,
        tag.Name,
        Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(tag.Kind.ToString()),
        tag.Score,
        Evidence = tag.Evidence.Select(span => new
        {
            Field = JsonNamingPolicy.KebabCaseLower.ConvertName(span.Field.ToString()),
            span.Start,
            span.Length,
            span.Text
        }),
    });
}
