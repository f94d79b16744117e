using System.Globalization;

namespace YoutuVl.Benchmarks.Models;

/// <summary>What the workers' answers have in common: one line of numbers each.</summary>
internal static class WorkerLines
{
    public static void Answer(params double[] numbers)
    {
        Console.Out.WriteLine(numbers.Length == 0 ? "ok" : string.Join(' ', numbers.Select(number => number.ToString("0.000000", CultureInfo.InvariantCulture))));
        Console.Out.Flush();
    }

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Peak, anonymous and file-mapped kilobytes.</summary>
    public static double[] Memory()
    {
        ProcessMemory memory = ProcessMemory.Read();
        return [memory.Peak, memory.Anonymous, memory.FileMapped];
    }

    /// <summary>Seconds and processor seconds of some work.</summary>
    public static double[] Timed(Action action)
    {
        long start = TimeProvider.System.GetTimestamp();
        double processor = Environment.CpuUsage.TotalTime.TotalSeconds;
        action();
        return [TimeProvider.System.GetElapsedTime(start).TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds - processor];
    }
}
