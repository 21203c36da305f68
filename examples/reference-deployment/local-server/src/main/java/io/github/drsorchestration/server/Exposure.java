package io.github.drsorchestration.server;

import io.github.drsorchestration.server.http.HttpServer;
import io.github.drsorchestration.server.http.HttpSettings;
import io.github.drsorchestration.server.signin.Issuer;
import io.github.drsorchestration.server.world.World;
import java.util.Optional;

/** Everybody knows the passwords of demo users, so they are let in where that does no harm. */
final class Exposure {

  private Exposure() {}

  static void check(HttpSettings http, Optional<Issuer> issuer, World world) {
    if (!HttpServer.isLoopback(http.address())) {
      require(
          http.tls().isPresent(),
          "--bind " + http.address() + " needs TLS: give --tls-keystore FILE");
      require(
          issuer.isPresent(),
          "--bind "
              + http.address()
              + " needs real users: give --issuer URL. There are no demo"
              + " users outside this machine");
    }
    require(
        issuer.isPresent() || world.isSimulated(),
        "real servers need real users: give --issuer URL. Demo users are for a simulated DRS");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
