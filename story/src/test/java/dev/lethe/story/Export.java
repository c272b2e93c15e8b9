package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;

/// A person's export of Facebook or Instagram, and what the operator states about it.
///
/// @param account whose it is, as `platform:id`
/// @param audience `public`, or empty
/// @param address a verified address, or empty
/// @param age `adult`, `minor`, `unknown`, or empty
/// @param files the text of each file, by its path in the export
record Export(
    String account, String audience, String address, String age, SortedMap<String, String> files) {

  private static final String HEAD = "platform,folder,account,audience,address,ageGroup\n";

  Export {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// The line of a feed that holds all of it.
  Line line() {
    Json.Members inside = Json.object();
    files.forEach(inside::put);
    Json all =
        Json.object()
            .put("audience", audience)
            .put("address", address)
            .put("age", age)
            .put("files", inside.done())
            .done();
    return new Line(account, Part.EXPORTS, all.text());
  }

  /// The export that a line holds.
  static Export of(Line line) {
    Json.Obj all = Json.parseObject(line.json());
    Json.Obj inside = all.object("files");
    SortedMap<String, String> files = new TreeMap<>();
    inside.members().keySet().forEach(path -> files.put(path, inside.string(path)));
    return new Export(
        line.owner(), all.string("audience"), all.string("address"), all.string("age"), files);
  }

  /// Writes these exports into a folder, each into a folder of its own, and returns their table.
  static Path write(List<Export> exports, Path folder) {
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 0; i < exports.size(); i++) {
      String name = "export-" + i;
      exports.get(i).write(folder.resolve(name));
      table.append(exports.get(i).row(name)).append('\n');
    }
    return Scratch.write(folder.resolve(Part.EXPORTS.file()), table.toString());
  }

  private void write(Path folder) {
    files.forEach((path, text) -> Scratch.write(folder.resolve(path), text));
  }

  private String row(String folder) {
    String platform = account.substring(0, account.indexOf(':'));
    return String.join(",", platform, folder, account, audience, address, age);
  }
}
