/// The server: one process that serves the form, the pages, the assistant and its API.
@org.jspecify.annotations.NullMarked
package dev.lethe.cli.up;
