/// Curation: what of a person's words a model may learn, by rules that a recipe freezes.
@org.jspecify.annotations.NullMarked
package dev.lethe.curate;
