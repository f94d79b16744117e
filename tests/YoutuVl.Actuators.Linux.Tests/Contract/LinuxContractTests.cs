using YoutuVl.Actuators.Contract;

namespace YoutuVl.Actuators.Linux.Tests.Contract;

/// <summary>The contract of every back end, run on a virtual desktop with GTK 3 applications.</summary>
public static class LinuxContractTests
{
    public sealed class Declaration(LinuxContractFixture fixture) : DeclarationContract<LinuxContractFixture>(fixture);

    public sealed class Screen(LinuxContractFixture fixture) : ScreenContract<LinuxContractFixture>(fixture);

    public sealed class Accessibility(LinuxContractFixture fixture) : AccessibilityContract<LinuxContractFixture>(fixture);

    public sealed class Semantics(LinuxContractFixture fixture) : SemanticsContract<LinuxContractFixture>(fixture);

    public sealed class Pointer(LinuxContractFixture fixture) : PointerContract<LinuxContractFixture>(fixture);

    public sealed class Keyboard(LinuxContractFixture fixture) : KeyboardContract<LinuxContractFixture>(fixture);

    public sealed class Clipboard(LinuxContractFixture fixture) : ClipboardContract<LinuxContractFixture>(fixture);

    public sealed class Window(LinuxContractFixture fixture) : WindowContract<LinuxContractFixture>(fixture);

    public sealed class Application(LinuxContractFixture fixture) : ApplicationContract<LinuxContractFixture>(fixture);
}
