/// The social profile: which short texts are words that one can learn from.
@org.jspecify.annotations.NullMarked
package dev.lethe.curate.quality;
