using AiNewsHub.Web.Cli;

return await CommandLine.RunAsync(args);
