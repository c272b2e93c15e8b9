/// Proofs of who somebody is that do not need a letter.
@org.jspecify.annotations.NullMarked
package dev.lethe.web.proof;
