using AiNewsHub.Benchmarks;
using AiNewsHub.Benchmarks.Ingestion;
using AiNewsHub.Benchmarks.Pages;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["seed", .. var rest]: await StoreSeeding.RunAsync(rest); break;
    case ["extraction"]: ExtractionPercentiles.Run(); break;
    case ["steps"]: UnderstandingSteps.Run(); break;
    case ["window"]: WindowSizes.Run(); break;
    case ["ingestion", .. var rest]: await IngestionRun.RunAsync(rest); break;
    case ["pages", .. var rest]: await PagesRun.RunAsync(rest); break;
    default: BenchmarkSwitcher.FromAssembly(typeof(IngestionRun).Assembly).Run(args); break;
}
