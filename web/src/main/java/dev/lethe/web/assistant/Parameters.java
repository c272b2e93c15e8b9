package dev.lethe.web.assistant;

import module java.base;

import tools.jackson.databind.JsonNode;

/// The members of a request that are numbers or flags; absent and null are the same.
record Parameters(JsonNode json) {

  double number(String name, double usual, double least, double most) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return usual;
    }
    if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
      throw ApiError.wrong(
          name,
          "expected a number from %s to %s under %s, found %s"
              .formatted(plain(least), plain(most), name, shown(value)));
    }
    return value.asDouble();
  }

  int whole(String name, int usual, int least, int most) {
    double number = number(name, usual, least, most);
    if (number != Math.rint(number)) {
      throw ApiError.wrong(
          name, "expected a whole number under %s, found %s".formatted(name, number));
    }
    return (int) number;
  }

  /// Where the random words start: what was asked for, or anywhere.
  long seed() {
    JsonNode value = json.path("seed");
    if (value.isMissingNode() || value.isNull()) {
      return ThreadLocalRandom.current().nextLong();
    }
    if (!value.isIntegralNumber()) {
      throw ApiError.wrong("seed", "expected a whole number under seed, found " + shown(value));
    }
    return value.asLong();
  }

  boolean flag(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw ApiError.wrong(
          name, "expected true or false under %s, found %s".formatted(name, Asked.kind(value)));
    }
    return value.asBoolean();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? "" + (long) number : "" + number;
  }

  private static String shown(JsonNode value) {
    return value.isNumber() ? value.asString() : Asked.kind(value);
  }
}
