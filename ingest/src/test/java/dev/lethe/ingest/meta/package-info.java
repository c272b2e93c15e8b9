@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.meta;
