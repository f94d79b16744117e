using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Quantization;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Packages;

/// <summary>The forms of an import, read from their names.</summary>
internal sealed class FormPlan
{
    // The weights twice, and once more while one graph is rewritten.
    private const double PackedCopies = 2.5;
    private readonly PackageForms _forms;
    private readonly LinearFormRules _vision;
    private readonly LinearFormRules _prefill;
    private readonly LinearFormRules _decode;
    private readonly LinearFormRules _head;

    private readonly bool _prepack;

    /// <summary>Reads the names.</summary>
    /// <param name="forms">The names.</param>
    /// <param name="prepack">Whether quantised weights are also kept in the kernels' order.</param>
    /// <exception cref="ArgumentException">A form is unknown.</exception>
    public FormPlan(PackageForms forms, bool prepack)
    {
        (_forms, _prepack) = (forms, prepack);
        _vision = LinearFormRules.Parse(forms.Vision);
        _prefill = LinearFormRules.Parse(forms.Prefill);
        _decode = LinearFormRules.Parse(forms.Decode);
        _head = LinearFormRules.Parse(forms.Head);
        VisionOptions = new VisionGraphOptions
        {
            Patches = LinearFormRules.Parse(forms.Patches),
            Linears = _vision,
            Contractions = LinearFormRules.Parse(forms.VisionContractions),
            Merger = LinearFormRules.Parse(forms.Merger),
        };
        Absorb = forms.Absorb switch
        {
            "f32" => new Float32Headwise(),
            "i8" => new Int8Headwise(),
            _ => throw new ArgumentException($"There is no form '{forms.Absorb}' of the absorbed products. Known forms: f32, i8.", nameof(forms)),
        };
        Embedding = EmbeddingFormatOf(forms.Embedding);
    }

    /// <summary>The vision graph's forms.</summary>
    public VisionGraphOptions VisionOptions { get; }

    /// <summary>Whether the language graphs' weights are also kept in the kernels' order. Single precision is for parity and would double.</summary>
    public bool PacksLanguage => _prepack && (_prefill.DefaultName != "f32" || _decode.DefaultName != "f32");

    /// <summary>Whether the vision graph's weights are also kept in the kernels' order.</summary>
    public bool PacksVision => _prepack && _vision.DefaultName != "f32";

    /// <summary>The form of the absorbed products.</summary>
    public IHeadwiseForm Absorb { get; }

    /// <summary>The embedding table's coding.</summary>
    public EmbeddingFormat Embedding { get; }

    /// <summary>The coding that a name stands for.</summary>
    /// <exception cref="ArgumentException">The name is unknown.</exception>
    public static EmbeddingFormat EmbeddingFormatOf(string name) => name switch
    {
        "f32" => EmbeddingFormat.Float32,
        "bf16" => EmbeddingFormat.BFloat16,
        "i8" => EmbeddingFormat.Int8,
        _ => throw new ArgumentException($"There is no form '{name}' of the embedding table. Known forms: f32, bf16, i8.", nameof(name)),
    };

    /// <summary>The language graphs' forms.</summary>
    public LanguageGraphOptions LanguageOptions(CodebookRange? codebook) => new()
    {
        Prefill = _prefill,
        Decode = _decode,
        Absorb = Absorb,
        Head = _head,
        DataPerGraph = PacksLanguage,
        Written = PacksLanguage ? PackedGraph.Rewrite : null,
        Codebook = codebook is null ? null : new TokenRange(codebook.First, codebook.Count),
    };

    /// <summary>Bytes that the imported model will take, a little too many.</summary>
    /// <param name="counts">The model's weights.</param>
    public long EstimateBytes(WeightCounts counts)
    {
        double prefill = LinearForms.BytesPerWeight(_prefill.DefaultName);
        double decode = _forms.Prefill == _forms.Decode ? 0 : LinearForms.BytesPerWeight(_decode.DefaultName);
        double absorb = _forms.Absorb == "i8" ? 1 : 4;
        double embedding = Embedding switch { EmbeddingFormat.Float32 => 4, EmbeddingFormat.BFloat16 => 2, _ => 1.01 };
        double copies = PacksLanguage ? PackedCopies : 1;
        double bytes = (counts.Vision * LinearForms.BytesPerWeight(_vision.DefaultName) * (PacksVision ? PackedCopies : 1))
            + (counts.Language * (prefill + decode) * copies)
            + (counts.Absorbed * absorb)
            + (counts.Embedding * (embedding + (LinearForms.BytesPerWeight(_head.DefaultName) * copies)));
        return (long)(bytes * 1.02) + (64 << 20);
    }
}
