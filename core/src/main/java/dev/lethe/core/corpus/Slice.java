package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Pseudonym;

/// One step of a chain: the texts of the people whose place is here, in canonical order.
///
/// @param shard the number of the chain, from 0
/// @param index the number of the step in its chain, from 0
/// @param members the people, in the order of their places; none if nobody's place is here
public record Slice(int shard, int index, List<Member> members) {

  /// One person's part of a slice.
  ///
  /// @param place where the person belongs
  /// @param accounts the keyed names of the person's accounts; they are not part of the bytes
  /// @param texts the person's own words, in canonical order; at least one
  public record Member(Place place, SortedSet<Pseudonym> accounts, List<String> texts) {
    public Member {
      accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
      texts = List.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException(
            "a member of a slice has at least one text, but had none");
      }
    }
  }

  public Slice {
    members = members.stream().sorted(Comparator.comparing(Member::place)).toList();
  }

  /// Whether nobody's place is here; an empty slice changes nothing.
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /// The bytes that stand for this slice: each person's place and texts, with their lengths.
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    out.print("lethe.dev/slice@v1\n");
    for (Member member : members) {
      out.print("member " + member.place().hex() + "\n");
      for (String text : member.texts()) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.print("text " + utf8.length + "\n");
        out.writeBytes(utf8);
        out.print("\n");
      }
    }
    out.flush();
    return bytes.toByteArray();
  }
}
