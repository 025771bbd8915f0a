using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Kinds;

namespace AiNewsHub.Core.Tests.Sources;

public sealed class SourceReadersTests
{
    [Fact]
    public void EveryKindHasOneReader() => Assert.Equal(Enum.GetValues<SourceKind>(), SourceReaders.All.Select(reader => reader.Kind).Order());

    [Fact]
    public void NoTwoKindsHaveTheSameWordInTables()
    {
        var words = SourceReaders.All.Select(reader => reader.TableWord).OfType<string>().ToList();
        Assert.Equal(words.Distinct(StringComparer.OrdinalIgnoreCase), words);
    }
}
