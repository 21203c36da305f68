package io.github.drsorchestration.jdbc.postgres;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the PostgreSQL whose programs are on this machine, in a folder of its own. */
final class InstalledPostgres {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String ROOT = "root";
  private static final int ATTEMPTS = 150;

  /** It ends with its standard input, and so with this JVM, however that ends. */
  private static final String SCRIPT =
      """
      cd "$1" || exit 1
      "$2"/initdb -D "$1"/data -U postgres -A trust -E UTF8 -N >"$1"/log 2>&1 || exit 1
      "$2"/postgres -D "$1"/data -p "$3" -c listen_addresses=127.0.0.1 \
        -c unix_socket_directories="$1" >>"$1"/log 2>&1 &
      server=$!
      cat >/dev/null
      kill -INT "$server"
      wait "$server"
      cd /
      rm -rf "$1"
      """;

  private InstalledPostgres() {}

  static Postgres start() throws IOException {
    Path programs = programs().orElseThrow(() -> new IOException("there is no initdb"));
    Path folder = Files.createTempDirectory("drs-postgres");
    int port = freePort();
    Process process = process(programs, folder, port).start();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    await(process, url, folder.resolve("log"));
    return new Postgres(url, Postgres.USER);
  }

  /** The server refuses to run as root. */
  private static ProcessBuilder process(Path programs, Path folder, int port) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals(ROOT)) {
      try {
        Files.setOwner(
            folder,
            folder
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("postgres"));
      } catch (UserPrincipalNotFoundException e) {
        throw new IOException("this is root, and there is no user postgres", e);
      }
      command.addAll(List.of("su", "postgres", "-s", "/bin/sh", "--"));
    } else {
      command.add("/bin/sh");
    }
    command.addAll(
        List.of(
            "-c", SCRIPT, "sh", folder.toString(), programs.toString(), Integer.toString(port)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private static void await(Process process, String url, Path log) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Connection connection = DriverManager.getConnection(url, Postgres.USER, "")) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException notYet) {
        if (ended(process)) {
          break;
        }
      }
    }
    process.destroy();
    throw new IOException(
        "it does not answer: " + (Files.exists(log) ? Files.readString(log) : ""));
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> programs() {
    List<Path> places = new ArrayList<>();
    said("pg_config", "--bindir").map(Path::of).ifPresent(places::add);
    for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      places.add(Path.of(place));
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      versions.sorted(Comparator.reverseOrder()).map(it -> it.resolve("bin")).forEach(places::add);
    } catch (IOException none) {
      // No Debian, or no package.
    }
    return places.stream()
        .filter(place -> Files.isExecutable(place.resolve("initdb")))
        .filter(place -> Files.isExecutable(place.resolve("postgres")))
        .findFirst();
  }

  private static Optional<String> said(String... command) {
    try {
      Process process = new ProcessBuilder(command).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(said.strip()).filter(it -> !it.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
