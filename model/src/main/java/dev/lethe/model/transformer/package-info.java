/// The Llama architecture: its configuration and weights, forward and hand-written backward, full
/// training and scoring.
@org.jspecify.annotations.NullMarked
package dev.lethe.model.transformer;
