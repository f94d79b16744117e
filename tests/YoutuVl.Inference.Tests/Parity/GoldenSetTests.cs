using Shouldly;
using Xunit;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Parity;

public sealed class GoldenSetTests
{
    [Fact]
    public void Open_GoldenFolder_ReadsCasesArraysAndPictures()
    {
        GoldenSet set = GoldenVectors.Set;

        set.File.Tokenizer.Length.ShouldBe(26);
        set.File.Cases.Select(golden => golden.InputLength).ShouldBe([82, 98, 215, 212]);
        set.File.Dense.LabelIds.Select(ids => ids.Length).ShouldBe([3, 2, 2]);
        set.TextLogits().Shape.ShouldBe([set.File.Text.PromptIds.Length, 4992]);
        set.DenseScores().Shape.ShouldBe([6, 10, 3]);
        for (int i = 0; i < set.File.Cases.Length; i++)
        {
            GoldenCase golden = set.File.Cases[i];
            ImagePixels image = GoldenVectors.Image(golden.Image);
            (image.Width, image.Height).ShouldBe((golden.Width, golden.Height));
            set.ImageEmbeddings(i).Shape[0].ShouldBe(golden.ImageTokens);
            set.PixelValues(i).Shape[0].ShouldBe(((golden.GridHeight * golden.GridWidth) + 28) / 29);
        }
    }

    [Fact]
    public void Open_FolderWithoutGoldenFile_NamesTheFile() =>
        Should.Throw<ParityException>(() => GoldenSet.Open("nowhere")).Path.ShouldEndWith("golden.json");

    [Fact]
    public void ReadArray_TruncatedFile_SaysHowManyBytesAreMissing()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.npy");
        try
        {
            File.WriteAllBytes(path, File.ReadAllBytes(GoldenVectors.Set.PathOf("dense.class_scores.npy"))[..^4]);
            Should.Throw<ParityException>(() => NpyArray.Read(path)).Message.ShouldContain("720 bytes");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
