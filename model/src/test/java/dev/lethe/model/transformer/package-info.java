@org.jspecify.annotations.NullMarked
package dev.lethe.model.transformer;
