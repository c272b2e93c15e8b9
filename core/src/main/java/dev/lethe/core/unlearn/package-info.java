/// From a no to a model that never heard it.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.unlearn;
