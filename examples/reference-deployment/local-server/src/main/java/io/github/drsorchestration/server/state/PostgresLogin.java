package io.github.drsorchestration.server.state;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a PostgreSQL is, and who asks there.
 *
 * @param address host, port and database, without the password
 * @param query what follows the question mark, such as {@code sslmode=verify-full}
 * @param user the user
 * @param password the password; empty if the server demands none
 */
public record PostgresLogin(String address, Optional<String> query, String user, String password) {

  /**
   * Reads {@code postgresql://user:password@host:port/database?parameters}.
   *
   * @param password the password where the URL has none
   * @throws IllegalArgumentException if it is none; the message does not repeat the password
   */
  public static PostgresLogin of(String url, Optional<String> password) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
    boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    if (!known || uri.getHost() == null || uri.getRawPath().length() < 2) {
      throw wrong();
    }
    String[] login = Optional.ofNullable(uri.getRawUserInfo()).orElse("postgres").split(":", 2);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new PostgresLogin(
        uri.getHost() + port + uri.getRawPath(),
        Optional.ofNullable(uri.getRawQuery()),
        decoded(login[0]),
        login.length == 2 ? decoded(login[1]) : password.orElse(""));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "--database must be like postgresql://user@host:5432/database");
  }

  String jdbcUrl() {
    return "jdbc:postgresql://" + address + query.map(it -> "?" + it).orElse("");
  }

  @Override
  public String toString() {
    return user + "@" + address;
  }
}
