/// A network that speaks: tokens one by one from a cache of keys and values, the choice among them,
/// and core's `LanguageModel` made of both.
@NullMarked
package dev.lethe.model.generate;

import org.jspecify.annotations.NullMarked;
