package dev.lethe.curate.personal;

/// A type of personal data. Earlier ones are surer: where two finds of the same length overlap, the
/// earlier type names them.
public enum PersonalType {
  /// An International Bank Account Number (ISO 13616).
  IBAN("iban"),
  /// The number of a payment card (ISO/IEC 7812).
  CARD("card"),
  /// A number or code by which a state knows a person.
  NATIONAL_ID("national-id"),
  /// An address of the Internet Protocol, version 4 or 6.
  IP("ip"),
  /// An address of electronic mail, or of an account in a federated network.
  EMAIL("email"),
  /// A key, a token, a password: whoever has it can act as somebody.
  SECRET("secret"),
  /// A telephone number.
  PHONE("phone"),
  /// Where somebody lives or gets post: a street with a house number, a post-office box.
  ADDRESS("address");

  private final String word;

  PersonalType(String word) {
    this.word = word;
  }

  /// The type's name, as counts and placeholders write it.
  public String word() {
    return word;
  }

  /// What stands in a text instead of such data.
  public String placeholder() {
    return "[" + word + "]";
  }
}
