package dev.lethe.web.assistant;

import dev.lethe.core.release.LanguageModel.Listener;
import dev.lethe.core.release.LanguageModel.Piece;
import dev.lethe.core.store.Digest;
import org.jspecify.annotations.Nullable;

/// Listens to one composition and leaves when another takes over: what the first one said and
/// nobody was told yet must not be told any more, for it may hold somebody who objected.
final class OneVoice implements Listener {

  /// After so many compositions that took over during one answer, the answer is given up.
  static final int MOST = 16;

  private final Listener to;
  private @Nullable Digest voice;
  private boolean replaced;

  /// @param to hears what the composition says
  OneVoice(Listener to) {
    this.to = to;
  }

  @Override
  public Next hear(Piece piece) {
    if (voice == null) {
      voice = piece.model();
    }
    replaced = !piece.model().equals(voice);
    return replaced ? Next.LEAVE : to.hear(piece);
  }

  /// Whether another composition took over.
  boolean isReplaced() {
    return replaced;
  }
}
