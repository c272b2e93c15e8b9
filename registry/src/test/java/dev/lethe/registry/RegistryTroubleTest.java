package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class RegistryTroubleTest {

  @Test
  void aServerThatIsNotThereIsSaidToBeMissing() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    opening("jdbc:postgresql://127.0.0.1:%d/lethe?user=lethe&password=secret".formatted(port))
        .hasMessageContaining("no PostgreSQL server answers")
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aWrongPasswordIsSaidToBeWrongButNotSaid() {
    opening(TestPostgres.url().replaceFirst("password=[0-9a-f]+", "password=guessed"))
        .hasMessageContaining("refused user and password")
        .hasMessageNotContaining("guessed");
  }

  @Test
  void aMissingDataBaseIsNamed() {
    opening(TestPostgres.url().replace("/postgres?", "/nowhere?"))
        .hasMessageContaining("no such data base")
        .hasMessageContaining("nowhere");
  }

  @Test
  void anAddressThatIsNotPostgresqlIsRefused() {
    opening("postgres://lethe:secret@host/lethe")
        .hasMessageContaining("jdbc:postgresql://HOST")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aUserWithoutTheRightIsToldWhichRight() throws SQLException {
    String user = TestPostgres.freshSchema();
    try (Connection connection = DriverManager.getConnection(TestPostgres.url());
        Statement statement = connection.createStatement()) {
      statement.execute("create user %s password 'weak'".formatted(user));
    }
    String bare = TestPostgres.url().replaceFirst("\\?.*", "");
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", "weak");

    assertThatThrownBy(() -> PostgresRegistry.open(bare, properties, TestPostgres.freshSchema()))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("grant create on database");
  }

  @Test
  void anOldServerIsRefused() {
    assertThatThrownBy(() -> new Requirements(140_019, "on").check("host/lethe"))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("PostgreSQL 15 or newer")
        .hasMessageContaining("host/lethe is version 14");
    assertThatCode(() -> new Requirements(150_000, "on").check("host/lethe"))
        .doesNotThrowAnyException();
  }

  @Test
  void aServerThatMayForgetIsRefused() {
    assertThatThrownBy(() -> new Requirements(180_006, "off").check("host/lethe"))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("fsync=off");
  }

  private static AbstractThrowableAssert<?, ?> opening(String url) {
    return assertThatThrownBy(() -> PostgresRegistry.open(url, TestPostgres.freshSchema()))
        .isInstanceOf(RegistryException.class);
  }
}
