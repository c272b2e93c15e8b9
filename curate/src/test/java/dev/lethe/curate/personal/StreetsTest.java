package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 Heron Street",
        "1668 Glyn St",
        "221b Heron Road",
        "4 East 42nd Street",
        "12 Heron Street, Apt. 4",
        "12 Heron Street, Lakeside, IL 62704",
        "7 Old Mill Lane, Lakeside SW1A 2AA",
        "P.O. Box 149",
        "Reiherstraße 5",
        "Reiherstr. 12a",
        "Berliner Straße 12-14",
        "Am-Markt-Weg 3",
        "Reiherweg 8, 10115 Neustadt",
        "Postfach 1234",
        "12 rue de la Paix",
        "12 bis, rue du Héron",
        "3 avenue de l'Opéra, 75001 Paris",
        "Keizerstraat 12"
      })
  void anAddressIsFound(String address) {
    Cleaning.found(PersonalType.ADDRESS, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I live on Heron Street",
        "two streets away",
        "5 minutes down the road",
        "It is a 2 way street",
        "Platz 3 in der Tabelle",
        "Parkplatz 5",
        "die Straße 5 Mal",
        "3 rues plus loin",
        "2 place in line",
        "1 Way",
        "I saw 3 Dogs. Street food",
        "Room 12",
        "In 2019 Heron lost"
      })
  void otherWordsStay(String words) {
    Cleaning.untouched(words);
  }
}
