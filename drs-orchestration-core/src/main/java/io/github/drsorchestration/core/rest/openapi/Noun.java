package io.github.drsorchestration.core.rest.openapi;

import io.github.drsorchestration.core.rest.route.Route;
import java.util.Map;

/**
 * What a path is about, by its first segment.
 *
 * @param name what it is called
 * @param description what can be done with it
 */
record Noun(String name, String description) {

  private static final Map<String, Noun> KNOWN =
      Map.of(
          "protection-groups",
          new Noun("Protection groups", "Servers that are recovered together."),
          "recovery-plans",
          new Noun("Recovery plans", "In which order applications are brought back."),
          "executions",
          new Noun("Executions", "Drills and recoveries, while they go on and afterwards."),
          "disasters",
          new Noun("Disasters", "Many plans that are executed as one."),
          "drs",
          new Noun("DRS", "What DRS has in an account and Region."),
          "accounts",
          new Noun("Accounts", "The AWS accounts to recover in."),
          "ec2",
          new Noun("EC2", "What EC2 offers in an account and Region."),
          "config",
          new Noun("Configuration", "The settings of the service."),
          "users",
          new Noun("Users", "Who a caller is, and what that allows."),
          "health",
          new Noun("Health", "Whether the service answers."));

  static Noun of(Route route) {
    String segment = route.path().segments().get(0);
    return KNOWN.getOrDefault(segment, new Noun(segment, "Everything below /" + segment + "."));
  }
}
