package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import java.util.HexFormat;

/** What decides the course of things in a world: its seed, its faults and how long things take. */
public record WorldRules(
    KeyedRandom chance, FaultInjector faults, SimulatedTiming timing, RecoveryPoints recoveryPoints) {

  /** An id that depends on the server alone, so that other servers do not change it. */
  public String instanceId(String serverId, int launchNumber) {
    String launch = HexFormat.of().toHexDigits(launchNumber, 4);
    return "i-" + chance.hex(13, "instance", serverId) + launch;
  }

  /** The id of a server that comes into being in the course of things. */
  public String serverId(Object... subject) {
    return "s-" + chance.hex(16, subject) + "d";
  }

  public String jobId(AccountRegion where, int jobNumber) {
    return String.format("drsjob-%s%09d", chance.hex(8, "job", where), jobNumber);
  }
}
