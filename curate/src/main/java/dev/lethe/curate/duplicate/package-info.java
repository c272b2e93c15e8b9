/// Whether a person said the same, or nearly the same, before.
@org.jspecify.annotations.NullMarked
package dev.lethe.curate.duplicate;
