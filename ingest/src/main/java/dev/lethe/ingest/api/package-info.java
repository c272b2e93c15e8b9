/// JSON as the interfaces of platforms give it: objects alone, in lists, in lists inside an object,
/// or one a line, each of which says something or is reported.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.api;
