using Microsoft.ML.OnnxRuntime;

namespace YoutuVl.Inference.Sessions;

/// <summary>Opens graphs; the one place that knows the runtime's settings. Thread-safe.</summary>
internal sealed class GraphSessionFactory(RuntimeOptions options)
{
    /// <summary>Opens a graph file. Its external data is mapped, not read.</summary>
    /// <exception cref="GraphException">The file, or a provider, cannot be used.</exception>
    public GraphSession Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new GraphException(path, "there is no such file. Import the model again.");
        }

        try
        {
            using SessionOptions settings = Settings(path);
            return new GraphSession(path, new InferenceSession(path, settings));
        }
        catch (OnnxRuntimeException error)
        {
            throw new GraphException(path, $"ONNX Runtime cannot load it ({error.Message}). Verify the imported model, or import it again.", error);
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException)
        {
            throw new GraphException(path, "the native library of ONNX Runtime is missing beside the program. Install the runtime package for this system.", error);
        }
    }

    /// <summary>Opens several graphs at the same time: the runtime uses one core for each.</summary>
    /// <exception cref="GraphException">A file, or a provider, cannot be used; no graph stays open.</exception>
    public GraphSession[] Open(params string[] paths)
    {
        var sessions = new GraphSession[paths.Length];
        var errors = new GraphException?[paths.Length];
        Parallel.For(0, paths.Length, index =>
        {
            try
            {
                sessions[index] = Open(paths[index]);
            }
            catch (GraphException error)
            {
                errors[index] = error;
            }
        });
        if (errors.FirstOrDefault(error => error is not null) is { } first)
        {
            Array.ForEach(sessions, session => session?.Dispose());
            throw first;
        }

        return sessions;
    }

    /// <summary>Settings that make a session write its graph, weights in the kernels' order included, when it is created.</summary>
    /// <param name="graph">The new graph's file.</param>
    /// <param name="dataName">The name of the new data file beside it.</param>
    public static SessionOptions SavingSettings(string graph, string dataName)
    {
        SessionOptions settings = Basic(threads: 1);
        settings.OptimizedModelFilePath = graph;
        settings.AddSessionConfigEntry("session.save_external_prepacked_constant_initializers", "1");
        settings.AddSessionConfigEntry("session.optimized_model_external_initializers_file_name", dataName);
        settings.AddSessionConfigEntry("session.optimized_model_external_initializers_min_size_in_bytes", "1024");
        return settings;
    }

    private static SessionOptions Basic(int threads) => new()
    {
        IntraOpNumThreads = threads,
        InterOpNumThreads = 1,
        ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,

        // Shapes change from run to run, so remembered patterns would never fit.
        EnableMemoryPattern = false,
    };

    private SessionOptions Settings(string path)
    {
        SessionOptions settings = Basic(options.Threads);
        settings.AddSessionConfigEntry("session.intra_op.allow_spinning", options.Spinning ? "1" : "0");
        settings.AddSessionConfigEntry("session.force_spinning_stop", "1");
        foreach (string provider in options.ProvidersOf(Path.GetFileName(path)))
        {
            Append(settings, provider, path);
        }

        return settings;
    }

    /// <summary>Adds a provider to the settings of a session.</summary>
    /// <exception cref="GraphException">The runtime does not offer it.</exception>
    internal static void Append(SessionOptions settings, string provider, string path)
    {
        try
        {
            switch (provider)
            {
                case RuntimeOptions.CpuProvider:
                    break;
                case "cuda":
                    settings.AppendExecutionProvider_CUDA();
                    break;
                case "dml":
                    settings.AppendExecutionProvider_DML();
                    break;
                default:
                    throw new GraphException(path, $"there is no provider '{provider}'. Choose cpu, cuda or dml.");
            }
        }
        catch (Exception error) when (error is EntryPointNotFoundException or OnnxRuntimeException)
        {
            throw new GraphException(path, $"the installed ONNX Runtime does not offer the provider '{provider}'. Choose cpu.", error);
        }
    }
}
