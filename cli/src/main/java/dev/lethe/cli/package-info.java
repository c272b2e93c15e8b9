/// The command `lethe`: reads a command, wires the towers, tells what happened.
@org.jspecify.annotations.NullMarked
package dev.lethe.cli;
