/// Measurements of whole rooms; each prints what it measured and on what.
@org.jspecify.annotations.NullMarked
package dev.lethe.bench;
