/// What a record says in properties that no platform owns: signals that reserve words from use by
/// machines, and Lethe's own attestations of age and address.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.signals;
