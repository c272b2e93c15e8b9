/// The whole story on the sample community, told step by step.
@org.jspecify.annotations.NullMarked
package dev.lethe.cli.demo;
