@org.jspecify.annotations.NullMarked
package dev.lethe.core.store;
