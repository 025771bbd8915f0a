using AiNewsHub.Core.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace AiNewsHub.Web.Security;

/// <summary>Who may do what, in one table: an address and all below it is for whom its longest row names; what no row names is for everybody.</summary>
internal static class Rights
{
    public const string Admin = "admin";
    public const string Editor = "editor";
    /// <summary>Whoever is signed in, for what is their own.</summary>
    public const string SignedIn = "signed-in";
    /// <summary>As an admin, and on a hub without any: everybody, to try the demo.</summary>
    public const string Demo = "demo";

    public static IReadOnlyList<(string Path, string For)> Table { get; } =
    [
        ("account/password", SignedIn),
        ("account/passkeys", SignedIn),
        ("account/second-factor", SignedIn),
        ("account/sessions", SignedIn),
        ("admin", Editor),
        ("admin/audit", Admin),
        ("admin/reread", Admin),
        ("admin/retention", Admin),
        ("admin/settings", Admin),
        ("admin/sources", Admin),
        ("admin/users", Admin),
        ("demo", Demo),
    ];

    /// <summary>Whom an address is for; null for everybody.</summary>
    public static string? Of(string path)
    {
        var asked = path.Trim('/') + "/";
        return Table.Where(row => asked.StartsWith(row.Path + "/", StringComparison.OrdinalIgnoreCase)).OrderBy(row => row.Path.Length)
            .Select(row => row.For).LastOrDefault();
    }

    /// <summary>What the names of the table ask for, but for the demo's, which says so itself.</summary>
    public static void AddPolicies(IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Admin, policy => policy.RequireRole(HubRoles.Admin))
        .AddPolicy(Editor, policy => policy.RequireRole(HubRoles.Admin, HubRoles.Editor))
        .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());

    /// <summary>Closes a group of endpoints as the table says.</summary>
    public static RouteGroupBuilder MapClosedGroup(this IEndpointRouteBuilder endpoints, string path) =>
        endpoints.MapGroup(path).RequireAuthorization(Of(path) ?? throw new ArgumentException($"{path} is for everybody.", nameof(path)));

    /// <summary>Closes pages as the table says.</summary>
    public static void Close(PageConventionCollection pages) => pages.AddFolderRouteModelConvention("/", page =>
    {
        foreach (var selector in page.Selectors)
        {
            if (Of(selector.AttributeRouteModel?.Template ?? "") is { } policy) selector.EndpointMetadata.Add(new AuthorizeAttribute(policy));
        }
    });
}
