using YoutuVl.Actuators.Contract;

namespace YoutuVl.Actuators.Tests.Contract;

/// <summary>The contract of every back end, run on the in-memory desktop.</summary>
public static class MemoryContractTests
{
    public sealed class Declaration(MemoryContractFixture fixture) : DeclarationContract<MemoryContractFixture>(fixture);

    public sealed class Screen(MemoryContractFixture fixture) : ScreenContract<MemoryContractFixture>(fixture);

    public sealed class Accessibility(MemoryContractFixture fixture) : AccessibilityContract<MemoryContractFixture>(fixture);

    public sealed class Semantics(MemoryContractFixture fixture) : SemanticsContract<MemoryContractFixture>(fixture);

    public sealed class Pointer(MemoryContractFixture fixture) : PointerContract<MemoryContractFixture>(fixture);

    public sealed class Keyboard(MemoryContractFixture fixture) : KeyboardContract<MemoryContractFixture>(fixture);

    public sealed class Clipboard(MemoryContractFixture fixture) : ClipboardContract<MemoryContractFixture>(fixture);

    public sealed class Window(MemoryContractFixture fixture) : WindowContract<MemoryContractFixture>(fixture);

    public sealed class Application(MemoryContractFixture fixture) : ApplicationContract<MemoryContractFixture>(fixture);
}
