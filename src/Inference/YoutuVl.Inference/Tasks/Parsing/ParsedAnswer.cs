using System.Collections.Immutable;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>What could be read from an answer, and what could not. Reading never fails on what a model writes.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Items">What parsed, in the answer's order.</param>
/// <param name="Unparsed">What did not, in the answer's order; pieces do not overlap.</param>
public sealed record ParsedAnswer<T>(ImmutableArray<T> Items, ImmutableArray<UnparsedPiece> Unparsed);
