using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Demo;

/// <summary>The buttons "show me the demo" and "remove the demo".</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/demo/start", (HttpContext context, DemoMode demo) => ChangeAsync(context, () => demo.StartAsync(Who(context), context.RequestAborted)));
        routes.MapPost("/demo/remove", (HttpContext context, DemoMode demo) => ChangeAsync(context, () => demo.RemoveAsync(Who(context), context.RequestAborted)));
    }

    /// <summary>Whether whoever asks may press the buttons: an admin, or anybody while the hub has no admin yet.</summary>
    public static async Task<bool> IsAllowedAsync(HttpContext context) =>
        context.User.IsInRole(HubRoles.Admin)
        || !await context.RequestServices.GetRequiredService<HubContext>().Users.AnyAsync(context.RequestAborted);

    private static async Task<IResult> ChangeAsync(HttpContext context, Func<Task> change)
    {
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)) return Results.BadRequest();
        if (!await IsAllowedAsync(context)) return context.User.Identity?.IsAuthenticated == true ? Results.Forbid() : Results.Challenge();
        await change();
        context.RequestServices.GetRequiredService<HubFiguresKeeper>().Forget();
        return Results.LocalRedirect($"{context.Request.PathBase}/");
    }

    private static string Who(HttpContext context) => context.User.Identity?.Name ?? "first start";
}
