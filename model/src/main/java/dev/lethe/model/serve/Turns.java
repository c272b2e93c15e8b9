package dev.lethe.model.serve;

import module java.base;

import dev.lethe.core.release.LanguageModel.Caller;

/// Requests that wait for their turn. Callers take turns, however many requests each has (fair
/// queueing; Nagle, RFC 970, 1985).
final class Turns {

  /// Each caller's requests, the oldest first; the caller whose turn is next first.
  private final SequencedMap<Caller, Deque<Request>> waiting = new LinkedHashMap<>();

  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(Request request) {
    waiting.computeIfAbsent(request.caller(), _ -> new ArrayDeque<>()).addLast(request);
    size++;
  }

  /// Takes the request whose turn it is; there must be one.
  Request next() {
    Caller caller = waiting.firstEntry().getKey();
    Deque<Request> own = Objects.requireNonNull(waiting.remove(caller));
    Request next = own.removeFirst();
    size--;
    if (!own.isEmpty()) {
      waiting.putLast(caller, own);
    }
    return next;
  }

  void remove(Request request) {
    Deque<Request> own = waiting.getOrDefault(request.caller(), new ArrayDeque<>());
    if (own.remove(request)) {
      size--;
      if (own.isEmpty()) {
        waiting.remove(request.caller());
      }
    }
  }

  /// Takes the newest request of the caller who has the most, so that another caller finds room;
  /// empty if that one has as many.
  Optional<Request> giveWay(Caller other) {
    int own = waiting.getOrDefault(other, new ArrayDeque<>()).size();
    Optional<Request> newest =
        waiting.values().stream()
            .max(Comparator.comparingInt(Deque::size))
            .filter(most -> most.size() > own + 1)
            .map(Deque::getLast);
    newest.ifPresent(this::remove);
    return newest;
  }

  void clear() {
    waiting.clear();
    size = 0;
  }
}
