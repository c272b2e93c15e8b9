/// What the model learned from, in plain words.
@org.jspecify.annotations.NullMarked
package dev.lethe.web.about;
