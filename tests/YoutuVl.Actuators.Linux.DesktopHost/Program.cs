using System.Diagnostics;
using System.Globalization;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Linux.Input;
using YoutuVl.Actuators.Linux.VirtualDesktops;

// A process for tests to look at from outside.
// Without arguments it holds a virtual desktop with two programs on it, prints where it is, and stays until it is ended.
// With "hold" and a display it holds Shift and the right button down there until it is ended.
// With a number it starts and ends that many desktops and prints its open descriptors half way and at the end.
if (args is ["hold", string display])
{
    await HoldInputAsync(display);
    return;
}

if (args is [string cycles])
{
    await CycleAsync(int.Parse(cycles, CultureInfo.InvariantCulture));
    return;
}

await using VirtualDesktop desktop = await VirtualDesktop.StartAsync();
using Process? started = StartProgram(desktop);
Console.WriteLine($"{desktop.DisplayName} {desktop.Environment["YOUTUVL_DESKTOP"]}");
await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);

static async Task HoldInputAsync(string display)
{
    await using XInput input = XInput.Open(display, TimeProvider.System);
    await input.Keyboard.PressAsync(Key.Parse("Shift"), CancellationToken.None);
    await input.Pointer.PressAsync(PointerButton.Right, CancellationToken.None);
    Console.WriteLine("held");
    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
}

static async Task CycleAsync(int cycles)
{
    int first = 0;
    for (int cycle = 0; cycle < cycles; cycle++)
    {
        await using (await VirtualDesktop.StartAsync())
        {
        }

        first = cycle == cycles / 2 ? OpenDescriptors() : first;
    }

    Console.WriteLine($"{first} {OpenDescriptors()}");
}

static int OpenDescriptors() => Directory.GetFileSystemEntries("/proc/self/fd").Length;

// One of the two has thrown its environment away and left the session: it can only be found through its parent.
static Process? StartProgram(VirtualDesktop desktop)
{
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

    return Process.Start(program);
}
