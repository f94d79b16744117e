using System.Text.Json;
using System.Text.Json.Nodes;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Agent.Secrets;

/// <summary>Replaces secrets in actions and their results. Thread-safe.</summary>
/// <param name="redactor">What replaces the secrets.</param>
internal sealed class ActionRedactor(SecretRedactor redactor)
{
    // Words of the format itself; a secret that happens to be one of them stays, or the action could not be read again.
    private static readonly HashSet<string> FormatWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "verb", "by", "strategy", "that", "role", "relation", "match", "route", "chord",
    };

    /// <summary>Replaces secrets in every text of an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The same action when it holds none; otherwise a copy.</returns>
    public AgentAction Redact(AgentAction action)
    {
        var node = JsonSerializer.SerializeToNode(action);
        return Walk(node) ? node.Deserialize<AgentAction>()! : action;
    }

    /// <summary>Replaces secrets in every text of a result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The result without secrets.</returns>
    public ActionResult Redact(ActionResult result) => result with
    {
        Evidence = [.. result.Evidence.Select(e => redactor.Redact(e))],
        Text = redactor.Redact(result.Text),
        Refusal = result.Refusal is { } refusal ? refusal with { Message = redactor.Redact(refusal.Message) } : null,
        Resolution = result.Resolution is { } resolution ? Redact(resolution) : null,
    };

    private TargetResolution Redact(TargetResolution resolution) => resolution with
    {
        Strategy = redactor.Redact(resolution.Strategy),
        Alternatives = [.. resolution.Alternatives.Select(a => redactor.Redact(a))],
        Element = resolution.Element is { } element
            ? element with
            {
                Name = redactor.Redact(element.Name),
                Value = redactor.Redact(element.Value),
                Description = redactor.Redact(element.Description),
            }
            : null,
    };

    private bool Walk(JsonNode? node) => node switch
    {
        JsonObject map => WalkObject(map),
        JsonArray list => WalkArray(list),
        _ => false,
    };

    private bool WalkObject(JsonObject map)
    {
        var changed = false;
        foreach (var (name, child) in map.Where(p => !FormatWords.Contains(p.Key)).ToList())
        {
            if (Replacement(child) is { } text)
            {
                map[name] = text;
                changed = true;
            }
            else
            {
                changed |= Walk(child);
            }
        }

        return changed;
    }

    private bool WalkArray(JsonArray list)
    {
        var changed = false;
        for (var i = 0; i < list.Count; i++)
        {
            if (Replacement(list[i]) is { } text)
            {
                list[i] = text;
                changed = true;
            }
            else
            {
                changed |= Walk(list[i]);
            }
        }

        return changed;
    }

    private string? Replacement(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return null;
        }

        var redacted = redactor.Redact(text);
        return string.Equals(redacted, text, StringComparison.Ordinal) ? null : redacted;
    }
}
