using System.Diagnostics;
using YoutuVl.Actuators.Linux.VirtualDesktops;

// A process for tests to kill: it holds a virtual desktop with two programs on it, one of which has thrown its environment away,
// prints where it is, and stays until it is ended.
await using VirtualDesktop desktop = await VirtualDesktop.StartAsync();

ProcessStartInfo program = new("/bin/sh")
{
    ArgumentList = { "-c", "env -i setsid sleep 600 & exec sleep 600" },
    RedirectStandardOutput = true,
    RedirectStandardError = true,
};
program.Environment.Clear();
foreach ((string name, string value) in desktop.Environment)
{
    program.Environment[name] = value;
}

using Process? started = Process.Start(program);
Console.WriteLine($"{desktop.DisplayName} {desktop.Environment["YOUTUVL_DESKTOP"]}");
await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
