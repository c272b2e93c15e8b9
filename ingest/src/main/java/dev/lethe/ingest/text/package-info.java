/// Foreign text made safe: HTML becomes plain text, plain text loses what nobody can see, and
/// whatever is quoted in a message is short and harmless. All of it takes time linear in its input.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.text;
