package io.github.drsorchestration.jdbc.postgres;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The PostgreSQL that this JVM's tests share. It is the one at the system property {@code
 * postgres.url}; otherwise it is started on a free port, from the programs on this machine, as a
 * container, or from a Maven artifact, and ends with the JVM.
 *
 * @param url where it answers
 * @param user who may do everything there, without a password
 */
public record Postgres(String url, String user) {

  static final String USER = "postgres";

  /** The server, started by the first call. */
  public static Postgres shared() {
    return Shared.POSTGRES;
  }

  static Map<String, Source> sources() {
    Map<String, Source> sources = new LinkedHashMap<>();
    sources.put("the programs on this machine", InstalledPostgres::start);
    sources.put("a container", PostgresContainer::start);
    sources.put("a Maven artifact", PackagedPostgres::start);
    return sources;
  }

  private static Postgres startFirst() {
    String given = System.getProperty("postgres.url", "");
    if (!given.isEmpty()) {
      return new Postgres(given, USER);
    }
    StringJoiner problems = new StringJoiner("\n", "PostgreSQL cannot be started\n", "");
    for (Map.Entry<String, Source> source : sources().entrySet()) {
      try {
        return source.getValue().start();
      } catch (IOException e) {
        problems.add(source.getKey() + ": " + e.getMessage());
      }
    }
    throw new IllegalStateException(problems.toString());
  }

  /** Where it may come from. */
  @FunctionalInterface
  interface Source {
    Postgres start() throws IOException;
  }

  private static final class Shared {
    static final Postgres POSTGRES = startFirst();
  }
}
