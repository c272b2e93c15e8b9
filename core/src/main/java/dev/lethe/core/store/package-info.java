/// Bytes under their own names: digests, the content-addressed store, durable files, canonical
/// JSON.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.store;
