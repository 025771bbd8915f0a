namespace AiNewsHub.Core.Storage;

/// <summary>Says whether anybody, in this process or another, has written to the store.</summary>
public interface IStoreVersion
{
    /// <summary>A number that is another one after each commit; null where the store cannot be read. Cheap enough to be asked at every request.</summary>
    long? Read();
}
