package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.web.assistant.Keys.Right;

/// The keys that an operator gave out, in the file `access` of a home: what each allows, its
/// SHA-256, and to whom it was given. The keys themselves are kept nowhere.
public final class Access {

  private Access() {}

  /// A key that was given out.
  ///
  /// @param name to whom, a word
  public record Given(Right right, Digest digest, String name) {}

  private static Path file(Path home) {
    return home.resolve("access");
  }

  /// Every key that was given out and not taken back.
  public static List<Given> all(Path home) {
    if (!Files.exists(file(home))) {
      return List.of();
    }
    return Durable.text(file(home)).lines().map(Access::given).toList();
  }

  /// What each key allows, by its digest.
  public static Map<Digest, Right> digests(Path home) {
    return all(home).stream()
        .collect(Collectors.toMap(Given::digest, Given::right, (one, _) -> one));
  }

  /// Makes a key and returns it; it is shown this once.
  public static String add(Path home, Right right, String name) {
    if (!name.matches("[A-Za-z0-9._-]{1,60}")) {
      throw new IllegalArgumentException(
          "expected a name of letters, digits, dots and hyphens, but found \"" + name + "\"");
    }
    if (all(home).stream().anyMatch(each -> each.name().equals(name))) {
      throw new IllegalArgumentException("there is a key of this name already: " + name);
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String key = "lethe-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    List<Given> all = new ArrayList<>(all(home));
    all.add(new Given(right, Digest.of(key), name));
    write(home, all);
    return key;
  }

  /// Takes the key of this name back.
  public static void remove(Path home, String name) {
    List<Given> left = all(home).stream().filter(each -> !each.name().equals(name)).toList();
    if (left.size() == all(home).size()) {
      throw new IllegalArgumentException("there is no key of the name " + name);
    }
    write(home, left);
  }

  private static void write(Path home, List<Given> all) {
    StringBuilder text = new StringBuilder();
    all.forEach(
        each -> text.append("%s %s %s\n".formatted(each.right(), each.digest(), each.name())));
    Durable.write(file(home), text.toString());
  }

  private static Given given(String line) {
    String[] words = line.split(" ", 3);
    if (words.length != 3) {
      throw new IllegalStateException("a line of the access file is broken: " + line.length());
    }
    return new Given(Right.valueOf(words[0]), new Digest(words[1]), words[2]);
  }
}
