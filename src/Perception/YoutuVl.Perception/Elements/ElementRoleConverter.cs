using System.Text.Json;
using System.Text.Json.Serialization;

namespace YoutuVl.Perception.Elements;

/// <summary>Writes roles in lower case with dashes.</summary>
public sealed class ElementRoleConverter() : JsonStringEnumConverter<ElementRole>(JsonNamingPolicy.KebabCaseLower);
