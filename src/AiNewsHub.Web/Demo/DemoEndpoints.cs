using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Security;

namespace AiNewsHub.Web.Demo;

/// <summary>The buttons "show me the demo" and "remove the demo".</summary>
internal static class DemoEndpoints
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoMode>();
        services.AddSingleton<MachineVisitor>();
        services.AddScoped<DemoPermission>();
        services.AddAuthorizationBuilder().AddPolicy(Rights.Demo, policy => policy.RequireAssertion(asked =>
            asked.Resource is HttpContext http ? http.RequestServices.GetRequiredService<DemoPermission>().IsAllowedAsync(http) : Task.FromResult(false)));
        return services;
    }

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        var demo = routes.MapClosedGroup("/demo");
        demo.MapPost("start", (HttpContext http, DemoMode mode) => ChangeAsync(http, () => mode.StartAsync(Who(http), http.RequestAborted)));
        demo.MapPost("remove", (HttpContext http, DemoMode mode) => ChangeAsync(http, () => mode.RemoveAsync(Who(http), http.RequestAborted)));
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, Func<Task> change)
    {
        if (!await http.RequestServices.GetRequiredService<DemoPermission>().IsOwnFormAsync(http)) return Results.BadRequest();
        await change();
        http.RequestServices.GetRequiredService<HubFiguresKeeper>().Forget();
        return Results.LocalRedirect($"{http.Request.PathBase}/");
    }

    private static string Who(HttpContext context) => context.User.Identity?.Name ?? "first start";
}
