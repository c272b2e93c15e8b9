/// National identifiers, each with the checksum that its state defined.
@org.jspecify.annotations.NullMarked
package dev.lethe.curate.personal.id;
