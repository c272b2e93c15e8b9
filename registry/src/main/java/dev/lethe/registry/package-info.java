@org.jspecify.annotations.NullMarked
package dev.lethe.registry;
