using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Retrieval;

namespace YoutuVl.Inference.Tests.Retrieval;

public sealed class EmbeddingIndexFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index").FullName;

    private string File => Path.Combine(_folder, "shots.index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_OfASavedIndex_IsTheSame()
    {
        var index = Sample();
        EmbeddingIndexFile.Save(index, File);
        EmbeddingIndexFile.Save(index, File);

        var loaded = EmbeddingIndexFile.Load(File);

        loaded.Space.ShouldBe(index.Space);
        loaded.Entries.ShouldBe(index.Entries);
        loaded.Search([1, 0, 2], 9).ShouldBe(index.Search([1, 0, 2], 9));
        Directory.GetFiles(_folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void Load_OfAnyDamage_IsAnErrorThatNamesTheFile()
    {
        EmbeddingIndexFile.Save(Sample(), File);
        byte[] good = System.IO.File.ReadAllBytes(File);

        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte[1, 255], Gen.Bool).Sample(
            (at, change, cut) =>
            {
                byte[] bad = cut ? good[..at] : [.. good];
                if (!cut)
                {
                    bad[at] ^= change;
                }

                string path = Path.Combine(_folder, $"{Guid.NewGuid():N}");
                System.IO.File.WriteAllBytes(path, bad);
                return Should.Throw<EmbeddingIndexException>(() => EmbeddingIndexFile.Load(path)).Path == path;
            },
            iter: 300);
    }

    [Fact]
    public void Load_LengthsThatLieUnderARightDigest_IsAnError()
    {
        EmbeddingIndexFile.Save(Sample(), File);
        byte[] good = System.IO.File.ReadAllBytes(File);
        for (int field = 12; field < good.Length - 36; field += 4)
        {
            byte[] bad = [.. good];
            BitConverter.TryWriteBytes(bad.AsSpan(field), int.MaxValue);
            System.Security.Cryptography.SHA256.HashData(bad.AsSpan(0, bad.Length - 32), bad.AsSpan(bad.Length - 32));
            System.IO.File.WriteAllBytes(File, bad);
            try
            {
                // What is left of the file may still be an index: other words in a key, other numbers in a vector.
                EmbeddingIndexFile.Load(File).Entries.Count.ShouldBe(2);
            }
            catch (EmbeddingIndexException e)
            {
                e.Message.ShouldContain("damaged");
            }
        }
    }

    [Fact]
    public void Load_OfAnotherFormat_SaysWhich()
    {
        EmbeddingIndexFile.Save(Sample(), File);
        byte[] file = System.IO.File.ReadAllBytes(File);
        file[8] = 7;
        System.IO.File.WriteAllBytes(File, file);

        Should.Throw<EmbeddingIndexException>(() => EmbeddingIndexFile.Load(File)).Message.ShouldContain("format 7");
    }

    [Fact]
    public void Load_OfNoFile_IsAnError() => Should.Throw<EmbeddingIndexException>(() => EmbeddingIndexFile.Load(File));

    private static EmbeddingIndex Sample()
    {
        var index = new EmbeddingIndex(new EmbeddingSpace("weights 保存", EmbeddingForm.MeanState, 3));
        index.Add(new IndexEntry("step 1.png", "a"), [1, 2, 3]);
        index.Add(new IndexEntry("步骤 2.png", "b"), [-1, 0, 3]);
        return index;
    }
}
