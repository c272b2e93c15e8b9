/// Finds personal data in texts, in one pass and without backtracking, and puts placeholders there.
@org.jspecify.annotations.NullMarked
package dev.lethe.curate.personal;
