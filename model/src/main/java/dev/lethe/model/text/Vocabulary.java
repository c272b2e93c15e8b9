package dev.lethe.model.text;

import module java.base;

/// What a tokenizer knows: its tokens by id, the merges by rank, the special tokens, and how it
/// cuts digits.
///
/// @param tokens the tokens by id, without gaps; ordinary ones are written in the byte alphabet,
///   special ones as they are
/// @param merges the merges, the lowest rank first; every merge joins two tokens into a token
/// @param specials those tokens that stand for no text, such as `<|im_end|>`
/// @param digits how the splitter cuts digits
public record Vocabulary(
    List<String> tokens, List<Merge> merges, Set<String> specials, Digits digits) {
  public Vocabulary {
    tokens = List.copyOf(tokens);
    merges = List.copyOf(merges);
    specials = Collections.unmodifiableSet(new LinkedHashSet<>(specials));
    Map<String, Integer> ids = ids(tokens);
    for (String special : specials) {
      require(ids, special, "the special token");
    }
    for (int value = 0; value < 256; value++) {
      require(ids, String.valueOf(ByteAlphabet.character(value)), "the byte");
    }
    for (Merge merge : merges) {
      require(ids, merge.left(), "the left side of a merge");
      require(ids, merge.right(), "the right side of a merge");
      require(ids, merge.merged(), "the result of a merge");
    }
  }

  /// The number of tokens.
  public int size() {
    return tokens.size();
  }

  /// The id of every token.
  public Map<String, Integer> ids() {
    return ids(tokens);
  }

  private static Map<String, Integer> ids(List<String> tokens) {
    Map<String, Integer> ids = new HashMap<>();
    for (int id = 0; id < tokens.size(); id++) {
      Integer before = ids.put(tokens.get(id), id);
      if (before != null) {
        throw new IllegalArgumentException(
            "expected each token once, found '%s' under the ids %d and %d"
                .formatted(tokens.get(id), before, id));
      }
    }
    return ids;
  }

  private static void require(Map<String, Integer> ids, String token, String what) {
    if (!ids.containsKey(token)) {
      throw new IllegalArgumentException(
          "expected %s '%s' among the %d tokens of the vocabulary, found none"
              .formatted(what, token, ids.size()));
    }
  }
}
