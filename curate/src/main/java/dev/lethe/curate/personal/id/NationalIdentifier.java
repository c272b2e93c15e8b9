package dev.lethe.curate.personal.id;

import module java.base;

/// A kind of number or code by which a state knows a person.
public interface NationalIdentifier {

  /// All kinds that are known here.
  List<NationalIdentifier> ALL =
      List.of(
          new GermanTaxId(),
          new GermanPensionNumber(),
          new FrenchSecurityNumber(),
          new BritishHealthNumber(),
          new AmericanSecurityNumber(),
          new SpanishIdentity(),
          new ItalianTaxCode(),
          new DutchServiceNumber(),
          new BrazilianTaxNumber());

  /// The end of the identifier that begins here, or `start` if none does. It looks at no more than
  /// 40 chars in either direction.
  ///
  /// @param start an index where a word begins
  int end(String text, int start);
}
