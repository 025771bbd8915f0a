namespace AiNewsHub.Web.Reading;

/// <summary>Marks an endpoint that answers every reader alike: by its address, their language and what is stored.</summary>
internal sealed class SharedAnswer
{
    public static SharedAnswer Mark { get; } = new();
}
