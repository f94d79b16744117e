using System.Diagnostics;
using Xunit;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Tests.VirtualDesktops;

/// <summary>Runs a small program on a virtual desktop and returns what it prints: an oracle that shares no code with the product.</summary>
internal static class ProgramOutput
{
    public static async Task<string> OfAsync(VirtualDesktop desktop, string program, params string[] arguments)
    {
        ProcessStartInfo info = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment.Clear();
        foreach ((string name, string value) in desktop.Environment)
        {
            info.Environment[name] = value;
        }

        using Process process = Process.Start(info)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return await output + errors;
    }
}
