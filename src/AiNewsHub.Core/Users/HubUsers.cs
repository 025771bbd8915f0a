using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users.Passwords;
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
        services.AddScoped<Invitation>();
        services.AddScoped<HubPeople>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<CheckSecondFactor>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Passkeys>();
        services.AddScoped<AttemptCount>();
        services.AddScoped<UserSessions>();
        services.AddScoped<SignInLog>();
        services.AddSingleton<DeviceAttempts>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        var identity = services.AddIdentityCore<HubUser>(Configure);
        // Identity's own asks for classes of characters, which make a password hard to remember and no harder to guess.
        services.RemoveAll<IPasswordValidator<HubUser>>();
        return identity
            .AddRoles<IdentityRole>()
            .AddPasswordValidator<PasswordRule>()
            .AddTokenProvider<AuthenticatorTokenProvider<HubUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddEntityFrameworkStores<HubContext>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = NameCharacters;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }
}
