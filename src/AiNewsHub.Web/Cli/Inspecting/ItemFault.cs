using System.Text.Json;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>What one item of a batch says where it cannot be read, whoever is at fault; the others are read all the same.</summary>
internal static class ItemFault
{
    /// <summary>Whether it is about the item; else the command itself is given up.</summary>
    public static bool IsOwn(Exception fault) => fault is not (OperationCanceledException or WrongSettingException);

    /// <summary>For people: what the item lacks, or that reading it failed where the fault is ours.</summary>
    public static string Sentence(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or InvalidDataException or JsonException ? fault.Message : $"Reading it failed: {fault.Message}";
}
