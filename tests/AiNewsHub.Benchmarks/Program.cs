using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(AiNewsHub.Benchmarks.Feeds.FeedParsing).Assembly).Run(args);
