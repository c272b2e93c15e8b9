package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.ingest.json.Value;

/// The form that a value of a record must have. A member that is written must have its form: `null`
/// is not an absent member.
sealed interface Form {

  /// Refuses a value of another form, and says where in the record it lies.
  void check(Node node);

  /// A string.
  record Text() implements Form {
    @Override
    public void check(Node node) {
      node.text();
    }
  }

  /// A whole number.
  record Whole() implements Form {
    @Override
    public void check(Node node) {
      node.whole();
    }
  }

  /// A number, whole or not.
  record Numeric() implements Form {
    @Override
    public void check(Node node) {
      if (!(node.value() instanceof Value.Digits)) {
        throw node.expected("a number");
      }
    }
  }

  /// An array.
  record ListOf(Form each) implements Form {
    @Override
    public void check(Node node) {
      if (!(node.value() instanceof Value.Many)) {
        throw node.expected("a list");
      }
      node.items().forEach(each::check);
    }
  }

  /// A name: a string, or an object that has it under `name`.
  record Name() implements Form {
    @Override
    public void check(Node node) {
      if (node.value() instanceof Value.Members) {
        node.get("name").orElseThrow(() -> node.missing("name")).text();
      } else if (!(node.value() instanceof Value.Text)) {
        throw node.expected("a string or an object with a name");
      }
    }
  }

  /// An object.
  ///
  /// @param known the forms of the members that are known
  /// @param others what becomes of other members
  /// @param required the members that must be there
  record Fields(SequencedMap<String, Form> known, Others others, List<String> required)
      implements Form {

    @Override
    public void check(Node node) {
      if (!(node.value() instanceof Value.Members(var members))) {
        throw node.expected("an object");
      }
      members.forEach((name, value) -> check(node, name, value));
      required.stream()
          .filter(name -> !members.containsKey(name))
          .findFirst()
          .ifPresent(name -> {
            throw node.missing(name);
          });
    }

    private void check(Node node, String name, Value value) {
      Form form = known.get(name);
      if (form != null) {
        form.check(node.member(name, value));
      } else if (others == Others.REFUSED) {
        throw node.unexpected(name, known.sequencedKeySet());
      }
    }

    /// The same, but other members are refused.
    Fields andNoOthers() {
      return new Fields(known, Others.REFUSED, required);
    }

    /// The same, but these members must be there.
    Fields requiring(String... names) {
      return new Fields(known, others, List.of(names));
    }
  }

  /// What becomes of members that are not known.
  enum Others {
    /// They are passed over: what they hold is not needed.
    PASSED_OVER,
    /// They are refused: what they hold might change what the known ones mean.
    REFUSED
  }

  /// An object with this member, and others that are passed over.
  static Fields object(String name, Form form) {
    return new Fields(new LinkedHashMap<>(Map.of(name, form)), Others.PASSED_OVER, List.of());
  }

  /// An object with the members of both.
  static Fields both(Fields one, Fields other) {
    SequencedMap<String, Form> known = new LinkedHashMap<>(one.known);
    known.putAll(other.known);
    return new Fields(known, Others.PASSED_OVER, List.of());
  }

  /// An object with members of this form.
  static Fields all(Form form, String... names) {
    SequencedMap<String, Form> known = new LinkedHashMap<>();
    Stream.of(names).forEach(name -> known.put(name, form));
    return new Fields(known, Others.PASSED_OVER, List.of());
  }

  /// An object with the members of all of these.
  static Fields fields(Fields... parts) {
    return Stream.of(parts).reduce(all(new Text()), Form::both);
  }
}
