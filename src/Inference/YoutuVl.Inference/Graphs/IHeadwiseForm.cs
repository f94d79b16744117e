using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs;

/// <summary>Writes a product with one matrix per attention head into a graph, in one numeric form.</summary>
internal interface IHeadwiseForm
{
    /// <summary>Adds the operators and initializers of <c>y[h] = x[h] W[h]</c>.</summary>
    /// <param name="graph">The graph that is being built; its current scope is the module's name.</param>
    /// <param name="input">The value <c>[heads, 1, inputs]</c>, single precision.</param>
    /// <param name="weights">The matrices.</param>
    /// <returns>The value <c>[heads, 1, outputs]</c>, single precision.</returns>
    string Apply(GraphBuilder graph, string input, HeadWeights weights);
}
