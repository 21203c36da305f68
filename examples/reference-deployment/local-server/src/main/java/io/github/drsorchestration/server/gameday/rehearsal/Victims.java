package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.server.gameday.surprise.SurpriseKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is hit by a surprise: those whom it names, or every third, so that most are not. Few servers
 * have their health checked, so that one which spoils it is for all.
 */
final class Victims {

  private static final int EVERY = 3;

  private Victims() {}

  static Set<AccountRegion> places(Surprise surprise, RehearsalWorld world) {
    return world.places().stream().filter(surprise::isIn).collect(Collectors.toSet());
  }

  static Set<String> servers(Surprise surprise, RehearsalWorld world) {
    List<String> near =
        world.servers().stream()
            .filter(server -> surprise.isIn(server.where()))
            .map(SimulatedServer::serverId)
            .sorted()
            .toList();
    int every = surprise.kind() == SurpriseKind.UNHEALTHY ? 1 : EVERY;
    return surprise.serverIds().isEmpty()
        ? IntStream.range(0, near.size())
            .filter(i -> i % every == 0)
            .mapToObj(near::get)
            .collect(Collectors.toSet())
        : near.stream().filter(surprise.serverIds()::contains).collect(Collectors.toSet());
  }
}
