using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiNewsHub.Core.Tests.Architecture;

/// <summary>Which source file names something that stands in which other, by what the compiler makes of each name.</summary>
internal sealed class SourceArrows
{
    private static readonly Lazy<SourceArrows> _all = new(Read);

    private SourceArrows(IReadOnlyList<string> files, ILookup<string, (string To, string Name)> arrows) => (Files, Arrows) = (files, arrows);

    public static SourceArrows All => _all.Value;

    /// <summary>Paths below src, with slashes.</summary>
    public IReadOnlyList<string> Files { get; }

    public ILookup<string, (string To, string Name)> Arrows { get; }

    private static SourceArrows Read()
    {
        var src = Path.Combine(Repository.Root, "src");
        var trees = Directory.GetFiles(src, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(src, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "obj" or "bin" or "Migrations" or "CompiledModel"))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(src, file)), path: file))
            .ToList();
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("AiNewsHub", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        // What the SDK imports for everybody.
        var imports = CSharpSyntaxTree.ParseText(string.Concat(((string[])["System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks", "System.Collections.Generic",
            "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
            "Microsoft.Extensions.Configuration",
            "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"])
                .Select(name => $"global using {name};")));
        var whole = CSharpCompilation.Create("src", [.. trees, imports], libraries, new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true));
        var arrows = trees.AsParallel().SelectMany(tree => Of(tree, whole.GetSemanticModel(tree))).Distinct()
            .ToLookup(arrow => arrow.From, arrow => (arrow.To, arrow.Name), StringComparer.Ordinal);
        return new([.. trees.Select(tree => tree.FilePath)], arrows);
    }

    private static IEnumerable<(string From, string To, string Name)> Of(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
        where type is not null
        from place in type.OriginalDefinition.DeclaringSyntaxReferences
        where place.SyntaxTree.FilePath.Length > 0 && place.SyntaxTree != tree
        select (tree.FilePath, place.SyntaxTree.FilePath, type.Name);
}
