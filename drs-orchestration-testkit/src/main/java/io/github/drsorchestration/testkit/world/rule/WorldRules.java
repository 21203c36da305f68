package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import java.util.HexFormat;

/** What determines the course of events in a world: its seed, its faults and its durations. */
public record WorldRules(
    KeyedRandom random,
    FaultInjector faults,
    SimulatedTiming timing,
    RecoveryPoints recoveryPoints) {

  /** An id that depends on the server alone, so that other servers do not change it. */
  public String instanceId(String serverId, int launchNumber) {
    String launch = HexFormat.of().toHexDigits(launchNumber, 4);
    return "i-" + random.hex(13, "instance", serverId) + launch;
  }

  /** The id of a server that is created while the world runs. */
  public String serverId(Object... subject) {
    return "s-" + random.hex(16, subject) + "d";
  }

  public String jobId(AccountRegion where, int jobNumber) {
    return String.format("drsjob-%s%09d", random.hex(8, "job", where), jobNumber);
  }
}
