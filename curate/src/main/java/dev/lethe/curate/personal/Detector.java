package dev.lethe.curate.personal;

import module java.base;

/// Finds personal data of one type. It reads a text in time linear in its length, whatever the
/// text, and decides by the text alone.
interface Detector {

  /// Adds every piece of this type to `found`, in the order of the text.
  void find(String text, List<Span> found);
}
