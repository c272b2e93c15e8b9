package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.rights.Account;

/// A claim as it was typed, on its way to being understood. No pattern is tried that could run
/// long.
final class ClaimText {

  private static final Set<String> FACEBOOK =
      Set.of("facebook.com", "fb.com", "fb.me", "facebook.me");
  private static final Set<String> INSTAGRAM = Set.of("instagram.com", "instagr.am");

  private final String text;

  ClaimText(String typed) {
    if (typed.length() > 4 * Claim.LONGEST) {
      throw wrong();
    }
    this.text = visible(Normalizer.normalize(typed, Normalizer.Form.NFKC)).strip();
    if (text.isEmpty() || text.length() > Claim.LONGEST) {
      throw wrong();
    }
  }

  /// Without marks that cannot be seen, such as those that turn the direction of writing.
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  Claim claim() {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("mailto:")) {
      return mail(text.substring("mailto:".length()));
    }
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return address(text.substring(lower.indexOf("//") + 2));
    }
    if (lower.startsWith("did:")) {
      return did(text);
    }
    if (lower.startsWith("www.") || lower.startsWith("m.facebook.")) {
      return address(text);
    }
    if (text.startsWith("@")) {
      return handle(text.substring(1));
    }
    int slash = text.indexOf('/');
    if (slash > 0 && isHost(text.substring(0, slash))) {
      return address(text);
    }
    if (text.indexOf('@') > 0) {
      return mail(text);
    }
    int colon = text.indexOf(':');
    if (colon > 0) {
      return known(text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 1));
    }
    if (isHost(text)) {
      return new Claim.Handle("@" + ascii(text));
    }
    throw wrong();
  }

  private Claim mail(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1
        || at > 64
        || !isLocal(address.substring(0, at))
        || !isHost(address.substring(at + 1))) {
      throw wrong();
    }
    String local = address.substring(0, at).toLowerCase(Locale.ROOT);
    return new Claim.Mail(local + "@" + ascii(address.substring(at + 1)));
  }

  /// What follows an `@`: a name and a server, or a name that is a server's, as Bluesky has it.
  private Claim handle(String name) {
    int at = name.indexOf('@');
    if (at < 0) {
      if (isHost(name)) {
        return new Claim.Handle("@" + ascii(name));
      }
      throw wrong();
    }
    return handle(name.substring(0, at), name.substring(at + 1));
  }

  private Claim handle(String name, String host) {
    if (!isName(name) || !isHost(host)) {
      throw wrong();
    }
    String server = withoutWww(ascii(host));
    return new Claim.Handle("@" + name.toLowerCase(Locale.ROOT) + "@" + site(server));
  }

  private static String site(String server) {
    if (FACEBOOK.contains(server)) {
      return "facebook.com";
    }
    return INSTAGRAM.contains(server) ? "instagram.com" : server;
  }

  private Claim did(String did) {
    String rest = did.substring("did:".length());
    if (!rest.matches("(plc:[a-z2-7]{24}|web:[A-Za-z0-9.%:-]{1,200})")) {
      throw wrong();
    }
    return new Claim.Known(new Account("bluesky", did));
  }

  private Claim known(String platform, String id) {
    try {
      return new Claim.Known(new Account(platform, id.strip()));
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  /// The address of a profile, without scheme.
  private Claim address(String rest) {
    int query = indexOfAny(rest, "?#");
    String plain = query < 0 ? rest : rest.substring(0, query);
    List<String> parts =
        Stream.of(plain.split("/", -1)).filter(part -> !part.isEmpty()).map(this::decoded).toList();
    if (parts.size() < 2 || !isHost(withoutPort(parts.getFirst()))) {
      throw wrong();
    }
    String host = ascii(withoutPort(parts.getFirst()));
    String site = site(withoutMobile(withoutWww(host)));
    List<String> path = parts.subList(1, parts.size());
    return switch (site) {
      case "facebook.com" -> facebook(path, query < 0 ? "" : rest.substring(query + 1));
      case "instagram.com" -> handle(path.getFirst(), site);
      case "bsky.app" -> bluesky(path);
      default -> fediverse(host, path);
    };
  }

  private Claim facebook(List<String> path, String query) {
    if (path.getFirst().equals("profile.php")) {
      for (String each : query.split("&", -1)) {
        if (each.startsWith("id=") && isNumber(each.substring(3))) {
          return known("facebook", each.substring(3));
        }
      }
      throw wrong();
    }
    if (path.getFirst().equals("people") && path.size() > 2 && isNumber(path.get(2))) {
      return known("facebook", path.get(2));
    }
    return isNumber(path.getFirst())
        ? known("facebook", path.getFirst())
        : handle(path.getFirst(), "facebook.com");
  }

  private Claim bluesky(List<String> path) {
    if (path.size() < 2 || !path.getFirst().equals("profile")) {
      throw wrong();
    }
    String name = path.get(1);
    return name.startsWith("did:")
        ? did(name)
        : handle(name.startsWith("@") ? name.substring(1) : name);
  }

  /// `https://host/@alice`, `https://host/@alice@home` or an actor's own address.
  private Claim fediverse(String host, List<String> path) {
    String last = path.getLast();
    if (path.size() == 1 && last.startsWith("@")) {
      String name = last.substring(1);
      int at = name.indexOf('@');
      return at < 0 ? handle(name, host) : handle(name.substring(0, at), name.substring(at + 1));
    }
    return new Claim.Known(Account.actor("https://" + host + "/" + String.join("/", path)));
  }

  private String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static int indexOfAny(String text, String characters) {
    return IntStream.range(0, text.length())
        .filter(i -> characters.indexOf(text.charAt(i)) >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String withoutMobile(String host) {
    for (String part : List.of("m.", "mbasic.", "web.")) {
      if (host.startsWith(part) && FACEBOOK.contains(host.substring(part.length()))) {
        return host.substring(part.length());
      }
    }
    return host;
  }

  private static String withoutPort(String host) {
    int colon = host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  private String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  /// Labels of letters, digits and hyphens, at least two, the last one with a letter.
  private static boolean isHost(String host) {
    String[] labels = host.split("\\.", -1);
    if (labels.length < 2 || host.length() > 253) {
      return false;
    }
    for (String label : labels) {
      boolean plain = label.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
      if (label.isEmpty() || label.length() > 63 || !plain) {
        return false;
      }
    }
    return labels[labels.length - 1].codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= 100
        && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
  }

  private static boolean isLocal(String local) {
    return local
        .codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 20
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "expected an e-mail address, the address of a profile such as https://www.facebook.com/alice.example, or a name such as @alice@social.example");
  }
}
