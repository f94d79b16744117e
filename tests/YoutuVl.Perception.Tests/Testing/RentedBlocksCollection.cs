using Xunit;

namespace YoutuVl.Perception.Tests.Testing;

/// <summary>Tests that count the rented blocks of the whole process; nothing else runs beside them.</summary>
[CollectionDefinition(nameof(RentedBlocksCollection), DisableParallelization = true)]
public sealed class RentedBlocksCollection;
