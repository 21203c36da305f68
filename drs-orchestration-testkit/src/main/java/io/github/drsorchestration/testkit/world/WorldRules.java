package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.chance.Chance;
import io.github.drsorchestration.testkit.fault.Faults;
import java.util.HexFormat;

/** What decides the course of things in a world: its seed, its faults and how long things take. */
record WorldRules(Chance chance, Faults faults, Timing timing, RecoveryPoints recoveryPoints) {

  /** An id that depends on the server alone, so that other servers do not change it. */
  String instanceId(String serverId, int launchNumber) {
    String launch = HexFormat.of().toHexDigits(launchNumber, 4);
    return "i-" + chance.hex(13, "instance", serverId) + launch;
  }

  /** The id of a server that comes into being in the course of things. */
  String serverId(Object... subject) {
    return "s-" + chance.hex(16, subject) + "d";
  }

  String jobId(AccountRegion where, int jobNumber) {
    return String.format("drsjob-%s%09d", chance.hex(8, "job", where), jobNumber);
  }
}
