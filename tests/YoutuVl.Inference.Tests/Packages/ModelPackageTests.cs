using Shouldly;
using Xunit;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Inference.Tests.Packages;

public sealed class ModelPackageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ModelPackage _package = null!;

    public async ValueTask InitializeAsync() => _package = await GoldenPackage.ImportAsync(_folder.File("model"));

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Verify_Untouched_EveryFileIsIntact()
    {
        IReadOnlyList<FileVerdict> verdicts = await PackageVerifier.VerifyAsync(_package.Folder, null, CancellationToken.None);

        verdicts.Count.ShouldBe(_package.Manifest.Files.Length);
        verdicts.ShouldAllBe(verdict => verdict.State == FileState.Intact);
    }

    [Theory]
    [InlineData("decode.packed.data")]
    [InlineData("vision.onnx")]
    [InlineData("tokenizer.json")]
    public async Task Verify_FlippedByte_NamesTheFile(string name)
    {
        byte[] bytes = File.ReadAllBytes(_package.PathOf(name));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_package.PathOf(name), bytes);

        FileVerdict verdict = await TheOneNotIntactAsync();

        (verdict.Name, verdict.State).ShouldBe((name, FileState.Altered));
        verdict.Detail.ShouldContain("import the model again");
    }

    [Fact]
    public async Task Verify_MissingFile_NamesIt()
    {
        File.Delete(_package.PathOf("head.onnx"));

        FileVerdict verdict = await TheOneNotIntactAsync();

        (verdict.Name, verdict.State).ShouldBe(("head.onnx", FileState.Missing));
        Should.Throw<ModelPackageException>(() => ModelPackage.Open(_package.Folder)).Path.ShouldEndWith("head.onnx");
    }

    [Fact]
    public async Task Verify_TruncatedData_NamesIt()
    {
        await using (FileStream stream = File.OpenWrite(_package.PathOf("vision.packed.data")))
        {
            stream.SetLength(stream.Length - 1);
        }

        FileVerdict verdict = await TheOneNotIntactAsync();

        (verdict.Name, verdict.State).ShouldBe(("vision.packed.data", FileState.WrongSize));
        Should.Throw<ModelPackageException>(() => ModelPackage.Open(_package.Folder)).Path.ShouldEndWith("vision.packed.data");
    }

    [Theory]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 99", "version 99")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": \"1\"", "states no format version")]
    [InlineData("\"precision\": \"Int4\"", "\"precision\": \"Int3\"", "malformed")]
    [InlineData("\"name\": \"vision.onnx\"", "\"name\": \"../vision.onnx\"", "no plain file name")]
    [InlineData("{", "", "malformed")]
    public async Task Open_WrongManifest_SaysWhatIsWrong(string text, string replacement, string problem)
    {
        string path = _package.PathOf("manifest.json");
        string manifest = File.ReadAllText(path);
        int index = manifest.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(path, manifest[..index] + replacement + manifest[(index + text.Length)..]);

        ModelPackageException open = Should.Throw<ModelPackageException>(() => ModelPackage.Open(_package.Folder));
        ModelPackageException verify = await Should.ThrowAsync<ModelPackageException>(
            () => PackageVerifier.VerifyAsync(_package.Folder, null, CancellationToken.None));

        open.Path.ShouldBe(path);
        open.Message.ShouldContain(problem);
        verify.Message.ShouldBe(open.Message);
    }

    [Fact]
    public void Open_FolderOfSomethingElse_SaysWhatToDo()
    {
        ModelPackageException error = Should.Throw<ModelPackageException>(() => ModelPackage.Open(_folder.Path));

        error.Message.ShouldContain("Import a checkpoint");
    }

    private async Task<FileVerdict> TheOneNotIntactAsync()
    {
        IReadOnlyList<FileVerdict> verdicts = await PackageVerifier.VerifyAsync(_package.Folder, null, CancellationToken.None);
        return verdicts.Where(verdict => verdict.State != FileState.Intact).ShouldHaveSingleItem();
    }
}
