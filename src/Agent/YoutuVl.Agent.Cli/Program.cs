using YoutuVl.Agent.Cli;

return ExitCode.Ok;
