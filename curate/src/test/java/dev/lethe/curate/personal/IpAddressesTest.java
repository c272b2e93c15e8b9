package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.7",
        "8.8.8.8",
        "198.51.100.255",
        "2001:db8:85a3:0:0:8a2e:370:7334",
        "2001:db8::8a2e:370:7334",
        "fe80::1ff:fe23:4567:890a",
        "2001:DB8::1"
      })
  void anAddressIsFound(String address) {
    Cleaning.found(PersonalType.IP, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "192.168.0.12",
        "10.0.0.1",
        "172.16.4.4",
        "0.0.0.0",
        "256.1.1.1",
        "1.2.3",
        "1.2.3.4.5",
        "v1.2.3.4",
        "version 1.2.3.4",
        "12:34:56",
        "std::vector",
        "a::b",
        "::1",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "2001:db8::1::2"
      })
  void whatIsNobodysStays(String words) {
    Cleaning.notFound(PersonalType.IP, words);
  }
}
