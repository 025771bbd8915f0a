using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace AiNewsHub.Web.Security;

/// <summary>Where a sign-in leads.</summary>
internal static class SignInTarget
{
    /// <summary>Back to where it was asked for, but never to another site. Our own addresses are ASCII, as a header must be.</summary>
    public static string Of(IUrlHelper url, string? asked) => url.IsLocalUrl(asked) && Ascii.IsValid(asked) ? asked! : url.Content("~/admin");
}
