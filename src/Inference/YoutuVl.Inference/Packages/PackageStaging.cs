using System.Globalization;

namespace YoutuVl.Inference.Packages;

/// <summary>
/// A temporary folder beside the target that becomes the target at the end. Whatever ends an import early, the target is what it was before; disposing deletes
/// the temporary folder.
/// </summary>
internal sealed class PackageStaging : IDisposable
{
    private readonly string _target;
    private readonly bool _replace;

    private PackageStaging(string target, bool replace)
    {
        (_target, _replace) = (target, replace);
        Folder = $"{target}.importing-{Guid.NewGuid():N}";
        Directory.CreateDirectory(Folder);
    }

    /// <summary>The temporary folder.</summary>
    public string Folder { get; }

    /// <summary>Creates the temporary folder.</summary>
    /// <param name="target">The folder that it will become.</param>
    /// <param name="replace">Whether an imported model that is there may be replaced.</param>
    /// <param name="neededBytes">The space that will be taken.</param>
    /// <exception cref="ModelPackageException">The target is in use, the disk is too full, or nothing can be written there.</exception>
    public static PackageStaging Create(string target, bool replace, long neededBytes)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        RequireFree(target, replace);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            RequireSpace(target, neededBytes);
            return new PackageStaging(target, replace);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException(target, $"cannot be written ({error.Message}). Give a folder that you may write to.", error);
        }
    }

    /// <summary>Moves the temporary folder into place.</summary>
    /// <exception cref="ModelPackageException">The target came into use meanwhile, or cannot be moved.</exception>
    public void Commit()
    {
        RequireFree(_target, _replace);
        try
        {
            string old = Folder + ".old";
            bool replacing = Directory.Exists(_target);
            if (replacing)
            {
                Directory.Move(_target, old);
            }

            Directory.Move(Folder, _target);
            if (replacing)
            {
                Directory.Delete(old, recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException(_target, $"cannot be replaced ({error.Message}). Close what uses it and import again.", error);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static void RequireFree(string target, bool replace)
    {
        if (File.Exists(target))
        {
            throw new ModelPackageException(target, "is a file. Give a folder.");
        }

        bool taken = Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any();
        bool package = File.Exists(Path.Combine(target, PackageFileNames.Manifest));
        if (taken && !(replace && package))
        {
            throw new ModelPackageException(
                target, package ? "already holds an imported model. Ask for it to be replaced, or give another folder." : "is not empty. Give a new folder.");
        }
    }

    private static void RequireSpace(string target, long needed)
    {
        long free = new DriveInfo(Path.GetDirectoryName(target) ?? target).AvailableFreeSpace;
        if (free < needed)
        {
            const double Gigabyte = 1e9;
            throw new ModelPackageException(
                target,
                string.Create(
                    CultureInfo.InvariantCulture, $"is on a disk with {free / Gigabyte:F1} GB free; about {needed / Gigabyte:F1} GB are needed. Free some space or give another disk."));
        }
    }
}
