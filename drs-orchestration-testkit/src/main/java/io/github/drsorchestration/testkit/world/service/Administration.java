package io.github.drsorchestration.testkit.world.service;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Lineage;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.time.Instant;
import java.util.Map;

/**
 * What is done to places, and to jobs and servers that are known to exist. Callers have checked
 * what is allowed.
 */
public final class Administration {

  private final GuardedPlaces world;
  private final WorldRules rules;

  Administration(GuardedPlaces world, WorldRules rules) {
    this.world = world;
    this.rules = rules;
  }

  /** Initializes DRS; where it is in use already, nothing changes. */
  public void initialize(AccountRegion where) {
    world.run(places -> places.initialize(where, Quotas.DEFAULTS));
  }

  /** Removes a job from the lists; its effects remain. */
  public void deleteJob(AccountRegion where, String jobId) {
    world.run(places -> places.get(where).forget(jobId));
  }

  /**
   * Extends a server of one account into another, which can launch it.
   *
   * @return the id of the extended server
   */
  public String extend(
      AccountRegion from, String serverId, AccountRegion to, Map<String, String> tags) {
    return world.with(
        places -> {
          Server staging = places.server(from, serverId);
          Instant now = places.now();
          Server extended =
              places.add(
                  staging.definition().toBuilder()
                      .serverId(rules.serverId("extended", from, serverId, to, now))
                      .where(to)
                      .tags(tags)
                      .earlierInstance(EarlierInstance.NONE)
                      .build());
          extended.become(Lineage.extending(staging));
          return extended.id();
        });
  }
}
