/// What may be learned: documents, their eligibility, and the slices they are cut into.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.corpus;
