using BenchmarkDotNet.Running;

// Lists the benchmarks, or runs those that --filter names: -- --filter '*Snapshot*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
