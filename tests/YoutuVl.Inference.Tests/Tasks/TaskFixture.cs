using Microsoft.Extensions.Time.Testing;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tests.Generation;
using YoutuVl.Inference.Tests.Images;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tasks;

/// <summary>A model that answers what a test tells it to, and tasks that run on it.</summary>
internal sealed class TaskFixture : IVisionLanguageModel, IVisionEncoder
{
    private readonly FakeLanguageModel _language;
    private readonly FakeTokenizer _tokenizer;
    private readonly Queue<int> _answer = new();

    public TaskFixture(TaskOptions? options = null, IEnumerable<string>? pieces = null)
    {
        string[] tags = ["<box>", "</box>", "<ref>", "</ref>", "<ins>", "</ins>"];
        _tokenizer = new FakeTokenizer([.. tags, .. Enumerable.Range(0, 64).SelectMany(i => new[] { $"<x_{i}>", $"<y_{i}>" }), .. pieces ?? []]);
        _language = new FakeLanguageModel(_tokenizer.VocabularySize)
        {
            Adjust = (_, scores) => scores[_answer.TryDequeue(out int next) ? next : _tokenizer.End] = 100,
        };
        Config = new ModelConfig(
            _language.Config,
            TestProcessors.Vision(16, 2),
            new SpecialTokenIds(_tokenizer.WithoutToken, _tokenizer.End, _tokenizer.Image, _tokenizer.Image, _tokenizer.WithoutToken, _tokenizer.WithoutToken));
        Tasks = new VisionTasks(this, options ?? new TaskOptions { Generation = GenerationOptions.Greedy }, Time);
    }

    public VisionTasks Tasks { get; }

    public FakeTimeProvider Time { get; } = new();

    public ModelConfig Config { get; }

    public string Fingerprint => "fake";

    public ImageProcessor Images { get; } = TestProcessors.Create();

    public ITokenizer Tokenizer => _tokenizer;

    public IVisionEncoder Vision => this;

    public ILanguageModel Language => _language;

    /// <summary>The pictures that the encoder got, in order.</summary>
    public List<ProcessedImage> Encoded { get; } = [];

    /// <summary>A picture of this size and colour.</summary>
    public static ImagePixels Picture(int width, int height, byte shade = 90) => new(Enumerable.Repeat(shade, width * height * 4).ToArray(), width, height, width * 4, PixelLayout.Bgra32);

    /// <summary>Sets the next answers, each of which ends with the end token.</summary>
    public void Answer(params string[] answers)
    {
        foreach (string answer in answers)
        {
            foreach (int token in _tokenizer.Encode(answer).Append(_tokenizer.End))
            {
                _answer.Enqueue(token);
            }
        }
    }

    /// <summary>Drops what is left of the answers.</summary>
    public void Forget() => _answer.Clear();

    public float[] Encode(ProcessedImage image, CancellationToken cancellationToken)
    {
        Encoded.Add(image);
        Time.Advance(TimeSpan.FromSeconds(2));
        return FakeLanguageModel.ImageRows(image.ContentKey, image.Grid.TokenCount);
    }

    public void Dispose() => Tasks.Dispose();
}
