using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiNewsHub.Core.Tests.Architecture;

/// <summary>A line fits beside another on a screen. What stands between quotation marks is as long as it is.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 160;

    [Fact]
    public void NoLineIsTooLongButForTheTextInIt()
    {
        var files = ((string[])["src", "tests"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !IsBuilt(file) && !file.Contains("/Migrations/", StringComparison.Ordinal)
                && !file.Contains("/CompiledModel/", StringComparison.Ordinal))
            .ToList();
        Assert.True(files.Count > 1000);
        Assert.Empty(files.SelectMany(TooLong));
    }

    private static IEnumerable<string> TooLong(string file)
    {
        var text = SourceText.From(File.ReadAllText(file));
        if (text.Lines.All(line => line.Span.Length <= Longest)) yield break;
        var texts = CSharpSyntaxTree.ParseText(text).GetRoot()
            .DescendantNodes(node => node is not InterpolatedStringExpressionSyntax)
            .Where(node => node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(node => node.Span)
            .ToList();
        foreach (var line in text.Lines.Where(line => line.Span.Length > Longest))
        {
            var quoted = texts.Sum(quotation => quotation.Intersection(line.Span)?.Length ?? 0);
            if (line.Span.Length - quoted > Longest || !texts.Exists(quotation => quotation.Intersection(line.Span)?.Length > Longest / 2))
                yield return $"{Path.GetRelativePath(Repository.Root, file)}({line.LineNumber + 1}): {line.Span.Length}";
        }
    }

    private static bool IsBuilt(string file) =>
        file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal);
}
