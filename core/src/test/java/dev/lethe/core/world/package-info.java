/// Whole homes for tests: invented communities, a registry in memory, a trainer that only counts.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.world;
