using System.Reflection;

namespace AiNewsHub.Web.Settings;

/// <summary>Which version of the program this is: the one of Directory.Build.props, wherever a version is shown or sent.</summary>
internal static class HubVersion
{
    public static string Text { get; } =
        typeof(HubVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
