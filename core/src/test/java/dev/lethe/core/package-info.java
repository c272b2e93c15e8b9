/// The rules of the whole house, tested.
@org.jspecify.annotations.NullMarked
package dev.lethe.core;
