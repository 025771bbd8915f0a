using AiNewsHub.Core.Users;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Security;

/// <summary>Accounts and their cookies; who may do what with them is in <see cref="Rights"/>.</summary>
internal static class HubAccounts
{
    private const int MostOfAdmins = 10 << 20;
    private const string SignInPath = "/account/sign-in";
    private const string DeniedPath = "/account/denied";

    /// <param name="services">Where to.</param>
    /// <param name="secure">Whether everybody comes by TLS, so that all cookies can be named as none of another host can be.</param>
    public static IServiceCollection AddHubAccounts(this IServiceCollection services, bool secure)
    {
        services.AddHubUsers().AddSignInManager();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<PendingSignIn>();
        services.AddSingleton<FirstAdminNotice>();
        services.AddScoped<AccountSession>();
        services.AddScoped<PasskeyCeremony>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            // Never set; but Identity signs out of it too when a session turns out to be dead.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        // Asked at every request of somebody signed in, so that signing out or losing a role counts at once.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Known by itself, without a name, and by whom it belongs to, not only by who holds the device.
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
            // A form that is sent from here names no origin, for pages are told to give no referrer.
            options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin
                && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}");
        });
        Rights.AddPolicies(services);
        var prefix = secure ? HostPrefixedCookies.Prefix : "";
        services.AddAntiforgery(options => Protect(options.Cookie, prefix + "hub-form", SameSiteMode.Strict));
        services.Configure<CookieTempDataProviderOptions>(options => Protect(options.Cookie, prefix + "hub-notice", SameSiteMode.Strict));
        services.Configure<RazorPagesOptions>(options => Close(options.Conventions));
        services.AddSignInLimit();
        return services;
    }

    /// <summary>Belongs after routing, which says what a request is for.</summary>
    public static void UseHubAccounts(this WebApplication app)
    {
        app.UseMiddleware<PrivatePages>();
        app.UseMiddleware<ServedMethods>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<BodyGate>();
    }

    private static void Close(PageConventionCollection pages)
    {
        Rights.Close(pages);
        // Files of sources, and the text of one between looking and adding.
        pages.AddFolderApplicationModelConvention("/Admin", page => page.EndpointMetadata.Add(new RequestSizeLimitAttribute(MostOfAdmins)));
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        Protect(options.Cookie, "hub-session", SameSiteMode.Lax);
        options.CookieManager = new HostPrefixedCookies();
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = DeniedPath;
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = AccountSession.ValidateAsync;
    }

    private static void Protect(CookieBuilder cookie, string name, SameSiteMode sameSite)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The language prefix is part of the path base; without this a session would be one language's only.
        cookie.Path = "/";
    }
}
