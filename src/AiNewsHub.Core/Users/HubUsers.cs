using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AiNewsHub.Core.Users;

/// <summary>The accounts of a hub, alike for the web host and the command line.</summary>
public static class HubUsers
{
    /// <summary>What OWASP asks of PBKDF2 with HMAC-SHA512.</summary>
    private const int HashIterations = 210_000;

    private const string NameCharacters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+àâäçéèêëîïôöùûüÿæœÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÆŒ";

    /// <summary>Registers Identity's managers over <see cref="HubContext"/> and the operations on accounts; storage comes from elsewhere.</summary>
    public static IdentityBuilder AddHubUsers(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<FirstAdminLink>();
        services.AddScoped<AddAdmin>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<CheckPassword>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        return services
            .AddIdentityCore<HubUser>(Configure)
            .AddRoles<IdentityRole>()
            .AddPasswordValidator<CommonPasswordRule>()
            .AddEntityFrameworkStores<HubContext>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = NameCharacters;
        // Length is what makes a password hard to guess; classes of characters only make it hard to remember.
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }
}
