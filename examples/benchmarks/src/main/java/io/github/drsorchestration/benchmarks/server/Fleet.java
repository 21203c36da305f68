package io.github.drsorchestration.benchmarks.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A world in which many plans can be executed at once: none has a server or a quota of another. */
final class Fleet {

  private static final int PLANS_OF_AN_ACCOUNT = 10;
  private static final String REGION = "eu-west-1";

  private final ObjectNode world = new ObjectMapper().createObjectNode();
  private final ArrayNode accounts = world.putArray("targetAccounts");
  private final ArrayNode groups = world.putArray("protectionGroups");
  private final ArrayNode plans = world.putArray("recoveryPlans");
  private final ArrayNode servers;

  private Fleet() {
    servers = world.putObject("simulation").put("seed", 7).putArray("servers");
  }

  static String plan(int number) {
    return "plan-" + number;
  }

  /** Writes the file of a world with so many plans, each of two waves of three servers. */
  static Path write(Path file, int plans) {
    Fleet fleet = new Fleet();
    for (int i = 0; i < plans; i++) {
      if (i % PLANS_OF_AN_ACCOUNT == 0) {
        fleet.accounts.addObject().put("accountId", account(i));
      }
      fleet.add(i);
    }
    try {
      return Files.writeString(file, fleet.world.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(int number) {
    ObjectNode plan = plans.addObject().put("planId", plan(number)).put("name", "Plan " + number);
    ArrayNode waves = plan.putArray("waves");
    for (String tier : new String[] {"a", "b"}) {
      String group = "pg-" + number + tier;
      place(groups.addObject().put("groupId", group).put("name", "Group " + number + tier), number)
          .putObject("tagCriteria")
          .put("tier", group);
      waves.addObject().put("name", tier).putArray("groupIds").add(group);
      place(servers.addObject().put("count", 3), number)
          .put("serverId", "s-%s%05d{n}".formatted(tier, number))
          .put("hostname", group + "-{n}")
          .put("launchDuration", "PT12M")
          .putObject("tags")
          .put("tier", group);
    }
  }

  private static ObjectNode place(ObjectNode node, int number) {
    return node.put("accountId", account(number)).put("region", REGION);
  }

  private static String account(int number) {
    return String.valueOf(100_000_000_000L + number / PLANS_OF_AN_ACCOUNT);
  }
}
