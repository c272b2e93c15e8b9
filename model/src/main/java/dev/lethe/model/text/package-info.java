/// Text and the numbers that stand for it: a byte-level BPE tokenizer in plain Java, its training
/// on non-personal text, its file (`tokenizer.json`), and the template that turns a conversation
/// into tokens.
@NullMarked
package dev.lethe.model.text;

import org.jspecify.annotations.NullMarked;
