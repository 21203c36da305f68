package io.github.drsorchestration.core.service.coverage;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.List;
import java.util.Optional;

/**
 * A plan that the tags of servers propose. Nothing of it is saved.
 *
 * @param plan the plan; absent where no server is tagged with a wave
 * @param groups the protection groups that it needs and that do not exist yet
 * @param waves what its waves launch
 * @param leftOut the servers that are in none of them
 * @param problems the places that did not answer; what they have is missing
 */
public record PlanProposal(
    Optional<RecoveryPlan> plan,
    List<ProtectionGroup> groups,
    List<ProposedWave> waves,
    List<LeftOut> leftOut,
    List<PlaceProblem> problems) {

  public PlanProposal {
    groups = List.copyOf(groups);
    waves = List.copyOf(waves);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  /**
   * A wave of the plan.
   *
   * @param name its name
   * @param value the value of the tag that proposes it
   * @param servers the servers that it launches, by name
   */
  public record ProposedWave(String name, String value, List<ProposedServer> servers) {
    public ProposedWave {
      servers = List.copyOf(servers);
    }
  }

  /**
   * A server of a wave.
   *
   * @param where the account and Region that launch it
   * @param serverId its id
   * @param name what people call it
   */
  public record ProposedServer(AccountRegion where, String serverId, String name) {}

  /**
   * A server that the plan does not launch.
   *
   * @param where the account and Region that keep it
   * @param serverId its id
   * @param name what people call it
   * @param reason why not
   */
  public record LeftOut(AccountRegion where, String serverId, String name, String reason) {}
}
