using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tests.Images;

/// <summary>The resize written down plainly: one output byte at a time, every source pixel a candidate.</summary>
internal static class SlowResize
{
    public static byte[] Run(ImagePixels image, int width, int height)
    {
        byte[,,] source = new byte[image.Height, image.Width, 3];
        int[] order = image.Layout == PixelLayout.Rgb24 ? [0, 1, 2] : [2, 1, 0];
        for (int i = 0; i < source.Length; i++)
        {
            (int y, int x, int c) = (i / 3 / image.Width, i / 3 % image.Width, i % 3);
            source[y, x, c] = image.Row(y)[(x * image.BytesPerPixel) + order[c]];
        }

        (int[,] across, int acrossBits) = Weights(image.Width, width);
        (int[,] down, int downBits) = Weights(image.Height, height);
        byte[,,] middle = new byte[image.Height, width, 3];
        for (int i = 0; i < middle.Length; i++)
        {
            (int y, int x, int c) = (i / 3 / width, i / 3 % width, i % 3);
            middle[y, x, c] = Blend(image.Width, acrossBits, k => across[x, k] * source[y, k, c]);
        }

        byte[] result = new byte[height * width * 3];
        for (int i = 0; i < result.Length; i++)
        {
            (int y, int x, int c) = (i / 3 / width, i / 3 % width, i % 3);
            result[i] = Blend(image.Height, downBits, k => down[y, k] * middle[k, x, c]);
        }

        return result;
    }

    private static byte Blend(int inputs, int bits, Func<int, int> term) =>
        (byte)Math.Clamp((Enumerable.Range(0, inputs).Sum(term) + (1 << (bits - 1))) >> bits, 0, 255);

    private static (int[,] Weights, int Bits) Weights(int inputs, int outputs)
    {
        double[,] exact = new double[outputs, inputs];
        double scale = (double)inputs / outputs;
        for (int i = 0; i < outputs; i++)
        {
            double total = 0;
            for (int k = 0; k < inputs; k++)
            {
                exact[i, k] = Math.Max(0, 1 - Math.Abs((k + 0.5 - ((i + 0.5) * scale)) / Math.Max(1, scale)));
                total += exact[i, k];
            }

            for (int k = 0; k < inputs; k++)
            {
                exact[i, k] /= total;
            }
        }

        double largest = exact.Cast<double>().Max();
        int bits = 0;
        while (bits < 22 && Math.Floor((largest * Math.Pow(2, bits + 1)) + 0.5) < 32768)
        {
            bits++;
        }

        int[,] rounded = new int[outputs, inputs];
        for (int i = 0; i < rounded.Length; i++)
        {
            rounded[i / inputs, i % inputs] = (int)Math.Floor((exact[i / inputs, i % inputs] * Math.Pow(2, bits)) + 0.5);
        }

        return (rounded, bits);
    }
}
