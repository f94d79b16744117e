using BenchmarkDotNet.Running;
using YoutuVl.Benchmarks.Measuring;
using YoutuVl.Benchmarks.Models;
using YoutuVl.Benchmarks.Paths;

Figure[] figures =
[
    Parts("capture", "capture of 1920x1080 with change detection, XGetImage beside it", "*ScreenCapture*"),
    Parts("snapshot", "the accessibility snapshot of mousepad, six calls an object beside it", "*Snapshot*"),
    ObservationFigure.Figure,
    StepFigure.Figure,
    ColdStartFigure.Figure,
    SoakFigure.Figure,
    LanguageFigure.Figure,
    VisionFigure.Figure,
    WholeFigure.Figure,
    AccuracyFigure.Figure,
];

// The figures of the model start this program again, so that each model has a process of its own.
if (args is [string worker, string package])
{
    return worker == "model-worker" ? ModelWorker.Run(package) : VisionWorker.Run(package);
}

string wanted = args.Length == 1 ? args[0] : "list";
Figure[] chosen = [.. figures.Where(figure => wanted == "all" || figure.Name == wanted)];
if (chosen.Length == 0)
{
    Console.WriteLine("Usage: dotnet run -c Release --project tests/Benchmarks -- list|all|NAME");
    Array.ForEach(figures, figure => Console.WriteLine($"  {figure.Name,-12} {figure.Description}"));
    return wanted == "list" ? 0 : 2;
}

bool kept = true;
Console.WriteLine(Machine.Describe());
foreach (Figure figure in chosen)
{
    kept &= await figure.RunAsync();
}

return kept ? 0 : 1;

// BenchmarkDotNet measures the parts and prints tables of its own.
static Figure Parts(string name, string description, string filter) => new(name, description, () =>
{
    bool ran = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(["--filter", filter]).All(summary => !summary.HasCriticalValidationErrors);
    return Task.FromResult(ran);
});
