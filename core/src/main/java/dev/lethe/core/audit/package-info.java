/// Checks all of it again, from outside.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.audit;
