/// Which language a text is in.
@org.jspecify.annotations.NullMarked
package dev.lethe.curate.language;
