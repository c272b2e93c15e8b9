/// Where operators see how the house is doing.
@org.jspecify.annotations.NullMarked
package dev.lethe.web.console;
