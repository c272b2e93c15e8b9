/// A home: all state of one installation, opened under its lock, and what can be done with it.
@org.jspecify.annotations.NullMarked
package dev.lethe.cli.home;
