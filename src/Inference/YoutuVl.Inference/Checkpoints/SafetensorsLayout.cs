namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// The format's rule for offsets: sorted by their beginning, tensors follow each other without overlap or gap, from the header to the end of the file.
/// </summary>
internal static class SafetensorsLayout
{
    /// <summary>Checks the rule.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="tensors">The tensors that the header names.</param>
    /// <param name="dataBytes">Bytes of the file after its header.</param>
    /// <exception cref="CheckpointException">The rule is broken.</exception>
    public static void Check(string path, IEnumerable<StoredTensor> tensors, long dataBytes)
    {
        StoredTensor[] sorted = [.. tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        long needed = sorted.Length == 0 ? 0 : sorted.Max(tensor => tensor.End);
        if (needed > dataBytes)
        {
            throw new CheckpointException(path, $"has {dataBytes} bytes of values where its header describes {needed}. It is truncated: download it again.");
        }

        long end = 0;
        foreach (StoredTensor tensor in sorted)
        {
            if (tensor.Begin != end)
            {
                string how = tensor.Begin < end ? "overlaps the tensor before it" : $"begins {tensor.Begin - end} bytes after the tensor before it";
                throw new CheckpointException(path, $"has a damaged header: the tensor \"{tensor.Name}\" {how}. Download the file again.");
            }

            end = tensor.End;
        }

        if (end != dataBytes)
        {
            throw new CheckpointException(path, $"has {dataBytes - end} bytes after its last tensor. It is damaged: download it again.");
        }
    }
}
