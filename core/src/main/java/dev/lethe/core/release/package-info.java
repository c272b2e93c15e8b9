/// What is given out: adapters merged in integers, the release and its digest, the language model.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.release;
