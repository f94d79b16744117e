using Microsoft.ML.OnnxRuntime;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Providers;

/// <summary>The execution providers that the installed native library of ONNX Runtime has.</summary>
internal static class InstalledProviders
{
    private static readonly (string Name, string RuntimeName)[] Known = [("cuda", "CUDAExecutionProvider"), ("dml", "DmlExecutionProvider")];

    /// <summary>Lists the processor and the providers that this library knows.</summary>
    public static IReadOnlyList<ProviderOffer> List()
    {
        string[] available;
        try
        {
            available = OrtEnv.Instance().GetAvailableProviders();
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException or TypeInitializationException or OnnxRuntimeException)
        {
            return [new ProviderOffer(RuntimeOptions.CpuProvider, null), .. Known.Select(known => new ProviderOffer(known.Name, $"the runtime cannot be asked: {error.Message}"))];
        }

        return [new ProviderOffer(RuntimeOptions.CpuProvider, null), .. Known.Select(known => Offer(known, available))];
    }

    /// <summary>The processor and the accelerators of this machine with the runtime's version, as a key.</summary>
    public static string MachineKey()
    {
        OrtEnv runtime = OrtEnv.Instance();
        IEnumerable<string> accelerators = runtime.GetEpDevices()
            .Where(device => device.HardwareDevice.Type != OrtHardwareDeviceType.CPU)
            .Select(device => $"{device.HardwareDevice.Vendor} {device.HardwareDevice.VendorId:x4}:{device.HardwareDevice.DeviceId:x4}");
        return string.Join("; ", [ProcessorName(), .. accelerators.Distinct(), $"ONNX Runtime {runtime.GetVersionString()}"]);
    }

    private static ProviderOffer Offer((string Name, string RuntimeName) known, string[] available)
    {
        if (!available.Contains(known.RuntimeName))
        {
            return new ProviderOffer(known.Name, "the installed ONNX Runtime is built without it");
        }

        try
        {
            using var settings = new SessionOptions();
            GraphSessionFactory.Append(settings, known.Name, known.Name);
            return new ProviderOffer(known.Name, null);
        }
        catch (GraphException error)
        {
            return new ProviderOffer(known.Name, error.InnerException?.Message ?? error.Message);
        }
    }

    private static string ProcessorName()
    {
        const string Linux = "/proc/cpuinfo";
        string? line = File.Exists(Linux) ? File.ReadLines(Linux).FirstOrDefault(entry => entry.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();
    }
}
