/// Learning as a fold: recipes, links, checkpoints, and the trainer that turns one into the next.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.chain;
