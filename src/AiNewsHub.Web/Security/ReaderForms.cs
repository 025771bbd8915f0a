using System.Globalization;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;

namespace AiNewsHub.Web.Security;

/// <summary>Why a reader's form is not taken.</summary>
public enum FormFault
{
    None,
    /// <summary>Another site sent it, or a program that does not say where it comes from.</summary>
    Foreign,
    /// <summary>It was made too long ago, or not by us.</summary>
    Expired,
    /// <summary>It was sent faster than anybody writes.</summary>
    TooFast,
    /// <summary>What no person sees was filled in.</summary>
    Robot,
}

/// <summary>
/// Guards the forms of readers who have no account and get no cookie: by where the browser says a form was sent from, by a sealed mark of what it
/// is for and when it was made, by a field that only programs fill in, and by how often one network may send.
/// </summary>
public sealed class ReaderForms(IDataProtectionProvider protection, TimeProvider time, IConfiguration configuration)
{
    public const string Policy = "reader-forms";
    /// <summary>The form's field of the mark.</summary>
    public const string MarkField = "mark";
    /// <summary>The field that people do not see.</summary>
    public const string TrapField = "website";

    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("AiNewsHub.ReaderForms");

    /// <summary>A mark for a form that is shown now.</summary>
    public string Mark(string purpose) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeMilliseconds()} {purpose}"));

    /// <summary>Whether a form that was sent is one of a person who saw it here.</summary>
    public FormFault Check(HttpRequest request, string purpose)
    {
        if (!IsOwn(request)) return FormFault.Foreign;
        if (!request.HasFormContentType) return FormFault.Expired;
        var form = request.Form;
        if (form[TrapField].ToString().Length > 0) return FormFault.Robot;
        if (AgeOf(form[MarkField].ToString(), purpose) is not { } age || age > _lifetime) return FormFault.Expired;
        return age < TimeSpan.FromSeconds(configuration.GetValue("Comments:LeastSeconds", 3)) ? FormFault.TooFast : FormFault.None;
    }

    /// <summary>How many forms one network may send within ten minutes.</summary>
    public static void AddLimit(IServiceCollection services) => services.Configure<RateLimiterOptions>(options => options.AddPolicy(Policy, context =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(context), _ => new()
            {
                PermitLimit = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Comments:PerTenMinutes", 10),
                Window = _window,
            })
            : RateLimitPartition.GetNoLimiter("")));

    /// <summary>
    /// By what browsers say of every form and no page can change. Ours tell no referrer, so that some say of their origin "null": then the other
    /// header has to be there.
    /// </summary>
    private static bool IsOwn(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (site.Length > 0 && site != "same-origin") return false;
        if (origin is "" or "null") return site.Length > 0;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here)
            && Uri.Compare(from, here, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private TimeSpan? AgeOf(string mark, string purpose)
    {
        try
        {
            return _protector.Unprotect(mark).Split(' ', 2) is [var made, var meant] && meant == purpose
                ? time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(made, CultureInfo.InvariantCulture)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
