/// Tests of the whole: two worlds, one that met a person and forgot, one that never did, and
/// everything between them that may go wrong.
@org.jspecify.annotations.NullMarked
package dev.lethe.story;
