package dev.lethe.core.rights;

import module java.base;

/// Accounts on their way to becoming subjects: a union-find whose groups do not depend on the order
/// of joining.
final class Joining {

  private final SortedMap<Pseudonym, Pseudonym> leaders = new TreeMap<>();

  void add(Pseudonym account) {
    leaders.putIfAbsent(account, account);
  }

  void join(Pseudonym one, Pseudonym other) {
    add(one);
    add(other);
    Pseudonym first = leader(one);
    Pseudonym second = leader(other);
    if (first.compareTo(second) < 0) {
      leaders.put(second, first);
    } else {
      leaders.put(first, second);
    }
  }

  /// The groups, in the order of their smallest members.
  List<SortedSet<Pseudonym>> groups() {
    SortedMap<Pseudonym, SortedSet<Pseudonym>> groups = new TreeMap<>();
    for (Pseudonym account : leaders.keySet()) {
      groups.computeIfAbsent(leader(account), _ -> new TreeSet<>()).add(account);
    }
    return List.copyOf(groups.values());
  }

  private Pseudonym leader(Pseudonym account) {
    Pseudonym at = account;
    while (true) {
      Pseudonym next = leaders.getOrDefault(at, at);
      if (next.equals(at)) {
        return at;
      }
      at = next;
    }
  }
}
