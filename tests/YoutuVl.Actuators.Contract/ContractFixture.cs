using Xunit;
using YoutuVl.Actuators.Desktop;

namespace YoutuVl.Actuators.Contract;

/// <summary>
/// What a back end supplies: a desktop with test applications that show the widgets of the contract. Shared by the tests of one class, which
/// run one after the other and leave no assumption about the state of a widget.
/// </summary>
public abstract class ContractFixture : IAsyncLifetime
{
    private IDesktopSession? _session;

    /// <summary>Gets the session that the tests use.</summary>
    public IDesktopSession Session => _session ?? throw new InvalidOperationException("The fixture was not initialised.");

    /// <summary>Gets how each widget is found.</summary>
    public abstract IReadOnlyDictionary<ContractWidget, ElementQuery> Widgets { get; }

    /// <summary>Gets the widgets that the test applications of this back end do not have, each with the reason. What is not here must be found.</summary>
    public abstract IReadOnlyDictionary<ContractWidget, string> Lacks { get; }

    /// <summary>Gets the programs to launch.</summary>
    public abstract ContractPrograms Programs { get; }

    /// <summary>Gets the text of the display after exactly one more press of the button.</summary>
    /// <param name="before">The text before.</param>
    /// <returns>The text after.</returns>
    public abstract string AfterPress(string before);

    /// <summary>Opens one more session on the same desktop.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The session, owned by the caller.</returns>
    public abstract ValueTask<IDesktopSession> OpenSessionAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await StartAsync(CancellationToken.None);
        _session = await OpenSessionAsync(CancellationToken.None);
        await LaunchAsync(_session, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
        }

        await StopAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the desktop.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A task that ends when sessions can be opened.</returns>
    protected abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Starts the test applications. The contract waits for their widgets itself.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A task that ends when they were started.</returns>
    protected abstract Task LaunchAsync(IDesktopSession session, CancellationToken cancellationToken);

    /// <summary>Ends the desktop and the applications on it.</summary>
    /// <returns>A task that ends when they are gone.</returns>
    protected abstract Task StopAsync();
}
