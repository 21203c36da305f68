package io.github.drsorchestration.testkit.scenario;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.Arrays;

/**
 * Servers, groups, waves and plans that the scenarios share. Every job waits 30 s in the queue,
 * every launch takes 10 min after that, and every job ends 6 s after its last server.
 */
final class Cast {

  static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  static final AccountRegion ELSEWHERE = new AccountRegion("444455556666", "us-east-1");
  static final Duration LAUNCH = Duration.ofMinutes(10);

  private Cast() {}

  /** The id of the server with this short name. */
  static String id(String name) {
    return "s-" + "0".repeat(17 - name.length()) + name;
  }

  static String[] ids(String... names) {
    return Arrays.stream(names).map(Cast::id).toArray(String[]::new);
  }

  /** The short name of the server with this id. */
  static String name(String serverId) {
    return serverId.replaceFirst("^s-0*", "");
  }

  static SimulatedServer.Builder server(String name) {
    return SimulatedServer.builder()
        .serverId(id(name))
        .where(PLACE)
        .hostname(name)
        .launchDuration(LAUNCH);
  }

  /** A world with servers of these names and nothing special about them. */
  static WorldBuilder world(String... names) {
    WorldBuilder world =
        SimulatedWorld.builder()
            .jobPending(Duration.ofSeconds(30))
            .jobEndLag(Duration.ofSeconds(6))
            .termination(Duration.ofMinutes(3));
    Arrays.stream(names).forEach(name -> world.server(server(name).build()));
    return world;
  }

  /** A group with the same name as its only member. */
  static ProtectionGroup group(String name) {
    return group(name, name);
  }

  static ProtectionGroup group(String name, String... servers) {
    return groupIn(PLACE, name).addServerIds(ids(servers)).build();
  }

  static ProtectionGroup.Builder groupIn(AccountRegion where, String name) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(where.accountId())
        .region(where.region());
  }

  /** A wave that launches the group of the same name. */
  static Wave.Builder wave(String name) {
    return Wave.builder().name(name).addGroupIds(name);
  }

  static RecoveryPlan plan(Wave... waves) {
    return planOf(waves).build();
  }

  static RecoveryPlan.Builder planOf(Wave... waves) {
    return RecoveryPlan.builder().planId("plan").name("plan").addWaves(waves);
  }
}
