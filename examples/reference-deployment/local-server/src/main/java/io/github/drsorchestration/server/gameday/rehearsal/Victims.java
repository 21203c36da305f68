package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.server.gameday.surprise.SurpriseKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is hit by a surprise: those whom it names. Otherwise one account or Region, or every third
 * server, so that others are not; few servers have their health checked, so all are unhealthy.
 */
final class Victims {

  private static final int EVERY = 3;

  private Victims() {}

  static Set<AccountRegion> places(Surprise surprise, RehearsalWorld world) {
    AccountRegion main = main(world);
    boolean anywhere = surprise.accountId().isEmpty() && surprise.region().isEmpty();
    Predicate<AccountRegion> isHit =
        switch (surprise.kind()) {
          case ACCOUNT_DENIED -> where -> where.accountId().equals(main.accountId());
          case REGION_UNREACHABLE -> where -> where.region().equals(main.region());
          default -> where -> true;
        };
    return world.places().stream()
        .filter(anywhere ? isHit : surprise::isIn)
        .collect(Collectors.toSet());
  }

  /** Where most servers are. */
  private static AccountRegion main(RehearsalWorld world) {
    return world.places().stream()
        .max(
            Comparator.comparingLong(
                where -> world.servers().stream().filter(it -> it.where().equals(where)).count()))
        .orElseThrow();
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
