/// The making of a base: a small language model learned from text of nobody in particular, before
/// any person's post is seen. Its recipe, its text, its training, and the folder in which it ships.
@NullMarked
package dev.lethe.model.base;

import org.jspecify.annotations.NullMarked;
