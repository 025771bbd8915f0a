using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>What a browser needs to know to install the hub beside other programs.</summary>
internal static class WebManifest
{
    public const string Address = "/manifest.webmanifest";

    public static void MapWebManifest(this IEndpointRouteBuilder routes) => routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head],
        IResult (HttpContext http, HubSettings hub, HubTexts texts, ReaderLinks links) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return TypedResults.Json(new
            {
                Name = hub.Name,
                ShortName = hub.Name,
                Description = texts["The AI industry's news, grouped into stories, each with its sources."],
                Lang = PageHead.Language,
                Id = links.Outside("/"),
                StartUrl = links.To("/"),
                Scope = links.Outside("/"),
                Display = "standalone",
                BackgroundColor = "#fbf9f4",
                ThemeColor = "#fbf9f4",
                Icons = new object[]
                {
                    new { Src = links.Outside("/icon.svg"), Type = "image/svg+xml", Sizes = "any" },
                    new { Src = links.Outside("/apple-touch-icon.png"), Type = "image/png", Sizes = "180x180" },
                },
                Shortcuts = new object[]
                {
                    new { Name = texts["Latest"], Url = links.To("/latest") },
                    new { Name = texts["Search"], Url = links.To("/search") },
                    new { Name = texts["Saved"], Url = links.To("/saved") },
                },
            }, SnakeCase, "application/manifest+json");
        });

    private static System.Text.Json.JsonSerializerOptions SnakeCase { get; } =
        new(System.Text.Json.JsonSerializerDefaults.General) { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower };
}
