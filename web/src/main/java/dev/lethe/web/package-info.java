/// The house's front: the form anyone finds, a person's own page, the assistant and its API, over
/// HTTP. It knows people, models and rights only by core's types.
@org.jspecify.annotations.NullMarked
package dev.lethe.web;
