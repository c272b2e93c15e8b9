/// Tests of the registry against a real PostgreSQL.
@org.jspecify.annotations.NullMarked
package dev.lethe.registry;
