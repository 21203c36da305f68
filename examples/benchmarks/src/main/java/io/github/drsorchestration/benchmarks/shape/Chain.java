package io.github.drsorchestration.benchmarks.shape;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shapes of waves in order, all of one size, whose launches take five to fifteen minutes. A place
 * holds four thousand servers at most, as DRS allows; larger shapes spread over several accounts.
 */
public final class Chain {

  private Chain() {}

  /**
   * Makes one.
   *
   * @param id its id
   * @param firstServer the number of its first server; the others follow
   * @param waves how many waves
   * @param servers how many servers in all; the last wave takes what is left over
   */
  public static Shape of(String id, int firstServer, int waves, int servers) {
    Random random = new Random(firstServer);
    List<ShapeWave> chain = new ArrayList<>();
    List<AccountRegion> places = places((servers - 1) / Quotas.DEFAULTS.sourceServers() + 1);
    int next = 0;
    for (int wave = 0; wave < waves; wave++) {
      int end = wave == waves - 1 ? servers : next + servers / waves;
      List<ShapeServer> members = new ArrayList<>();
      for (; next < end; next++) {
        Duration launch = Duration.ofMillis(300_000 + random.nextInt(600_001));
        AccountRegion where = places.get(next % places.size());
        members.add(new ShapeServer(ShapeServer.idOf(firstServer + next), where, launch));
      }
      Set<String> before = wave == 0 ? Set.of() : Set.of("w" + wave);
      chain.add(new ShapeWave("w" + (wave + 1), before, members));
    }
    return new Shape(id, chain, Quotas.DEFAULTS);
  }

  private static List<AccountRegion> places(int count) {
    return IntStream.range(0, count).mapToObj(Shape::place).toList();
  }
}
