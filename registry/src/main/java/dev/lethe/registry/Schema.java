package dev.lethe.registry;

import module java.base;

/// The part of a data base that belongs to one home.
///
/// @param name a lower-case letter, then up to 40 lower-case letters, digits or underscores
record Schema(String name) {

  Schema {
    if (!name.matches("[a-z][a-z0-9_]{0,40}") || name.startsWith("pg_")) {
      throw new RegistryException(
          "a schema's name is a lower-case letter and up to 40 lower-case letters, digits or underscores, and does not begin with pg_, but was \"%s\""
              .formatted(name));
    }
  }
}
