using System.Collections.Concurrent;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Policies;

/// <summary>
/// Enforces a policy on every action of every caller: budget, verbs, applications, launches, secrets, risks. Each decision other than a plain
/// yes leaves a remark of kind <c>policy</c> in the trace. Thread-safe.
/// </summary>
public sealed class PolicyGuard : IActionGuard
{
    private readonly AgentPolicy _policy;
    private readonly PolicyGuardServices _services;
    private readonly ApplicationCheck _applications;
    private readonly ActionBudget _budget;
    private readonly RiskRuleMatcher[] _risks;
    private readonly ConcurrentDictionary<(string Rule, string Subject), bool> _approved = new();

    /// <summary>Initializes a new instance of the <see cref="PolicyGuard"/> class for one run.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="services">What it works with.</param>
    public PolicyGuard(AgentPolicy policy, PolicyGuardServices services)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(services);
        _policy = policy;
        _services = services;
        _applications = new ApplicationCheck(policy, services.Applications);
        _budget = new ActionBudget(policy.Budget, services.Time);
        _risks = [.. policy.RiskRules.Select(r => new RiskRuleMatcher(r))];
    }

    /// <inheritdoc/>
    public async ValueTask<Refusal?> CheckAsync(GuardRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_budget.TryTake(request.Action) is { } usedUp)
        {
            return Refuse(RefusalCode.BudgetExhausted, request, usedUp);
        }

        foreach (var decision in Decisions(request).Where(d => d.Outcome != PolicyOutcome.Allow).OrderByDescending(d => d.Outcome))
        {
            var refusal = decision.Outcome == PolicyOutcome.Deny
                ? Refuse(RefusalCode.PolicyDenied, request, decision.Reason)
                : await AskAsync(request, decision, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    private static bool TouchesAnApplication(AgentAction action) =>
        action is not (WaitAction or WaitForAction or AssertAction or LaunchAction or SetClipboardAction or ReadClipboardAction);

    private IEnumerable<PolicyDecision> Decisions(GuardRequest request)
    {
        var verb = request.Action.Verb;
        if (_policy.Verbs is { } verbs && !verbs.Contains(verb))
        {
            yield return PolicyDecision.Deny("verb", $"The verb '{verb}' is not on the list of allowed verbs: {string.Join(", ", verbs.Order(StringComparer.Ordinal))}.");
        }

        if (request.Action is LaunchAction launch)
        {
            yield return Launch(launch);
        }

        if (TouchesAnApplication(request.Action))
        {
            yield return _applications.Check(request);
        }

        if (request.Action is FillSecretAction fill)
        {
            yield return Secret(fill, request);
        }

        foreach (var risk in _risks)
        {
            if (risk.Applies(request))
            {
                yield return new PolicyDecision(risk.Rule.Outcome, risk.Rule.Name, $"The rule '{risk.Rule.Name}' covers it.", SubjectOf(request));
            }
        }
    }

    private PolicyDecision Launch(LaunchAction launch) => _policy.LaunchCommands.Contains(launch.Command)
        ? PolicyDecision.Allowed
        : PolicyDecision.Deny("launch", $"'{LabelText.Visible(launch.Command)}' is not on the list of programs that may be launched. Add it to the list if it should be started.");

    private PolicyDecision Secret(FillSecretAction fill, GuardRequest request)
    {
        var names = ApplicationOwner.Of(request).SelectMany(o => o.Names).ToList();
        return _policy.SecretBindings.Allows(fill.Secret, names)
            ? PolicyDecision.Allowed
            : PolicyDecision.Deny("secret", $"The secret '{fill.Secret}' may only be typed into: {string.Join(", ", _policy.SecretBindings.ApplicationsOf(fill.Secret))}.");
    }

    private static string SubjectOf(GuardRequest request) => ApplicationOwner.Of(request) is [var owner, ..] ? owner.ToString() : string.Empty;

    private async ValueTask<Refusal?> AskAsync(GuardRequest request, PolicyDecision decision, CancellationToken cancellationToken)
    {
        if (_approved.ContainsKey((decision.Rule, decision.Subject)))
        {
            Remark($"Approved for this run: {Summary(request)}. {decision.Reason}");
            return null;
        }

        var question = new ApprovalRequest(decision.Rule, decision.Reason, Summary(request), request);
        var answer = await _services.Approver.AskAsync(question, cancellationToken).ConfigureAwait(false);
        if (answer is ApprovalAnswer.Yes or ApprovalAnswer.YesForThisRun)
        {
            _ = answer == ApprovalAnswer.YesForThisRun && _approved.TryAdd((decision.Rule, decision.Subject), true);
            Remark($"Approved by a person: {Summary(request)}. {decision.Reason}");
            return null;
        }

        return answer == ApprovalAnswer.No
            ? Refuse(RefusalCode.PolicyDenied, request, $"{decision.Reason} A person was asked and said no.")
            : Refuse(RefusalCode.ApprovalRequired, request, $"{decision.Reason} A person must approve it, and nobody was there to ask. Run it where questions can be answered, or change the rule.");
    }

    private Refusal Refuse(RefusalCode code, GuardRequest request, string reason)
    {
        Remark($"Refused: {Summary(request)}. {reason}");
        return new Refusal(code, $"The policy does not let '{request.Action.Verb}' go ahead. {reason}");
    }

    private static string Summary(GuardRequest request)
    {
        var on = request.Element is { } element ? $" on {element.Role} '{LabelText.Visible(element.Name)}'" : string.Empty;
        var within = request.Window is { } window ? $" in window '{LabelText.Visible(window.Title)}'" : string.Empty;
        var what = request.Action switch
        {
            KeyAction key => $" {key.Chord}",
            LaunchAction launch => $" {LabelText.Visible(string.Join(' ', launch.Arguments.Prepend(launch.Command)))}",
            FillSecretAction fill => $" {fill.Secret}",
            _ => string.Empty,
        };
        return request.Action.Verb + what + on + within;
    }

    private void Remark(string text) =>
        _services.Trace?.Write(new Remark { At = _services.Time.GetUtcNow(), Kind = "policy", Text = text });
}
