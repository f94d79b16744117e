using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace YoutuVl.Inference.Packages;

/// <summary>Names what the order of prepacked weights depends on. For people: the runtime itself checks by hashes whether the order fits.</summary>
internal static class ProcessorKind
{
    /// <summary>The provider, the architecture, the widest vectors that kernels can use, and the operating system.</summary>
    public static string Current =>
        $"cpu, {RuntimeInformation.ProcessArchitecture} {Vectors}, {RuntimeInformation.OSDescription}".ToLowerInvariant();

    private static string Vectors => Avx512F.IsSupported ? "avx512" : AvxVnni.IsSupported ? "avx-vnni" : Avx2.IsSupported ? "avx2" : "baseline";
}
