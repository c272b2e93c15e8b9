/// The commands of `lethe`, one class each.
@org.jspecify.annotations.NullMarked
package dev.lethe.cli.command;
