package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;

/** Recovered instances to ask. */
final class Instances {

  static final AccountRegion WHERE = new AccountRegion("123456789012", "eu-west-1");
  static final RecoveryInstance ANY = of("i-0000000000000000a");

  private Instances() {}

  static RecoveryInstance of(String instanceId) {
    return RecoveryInstance.builder()
        .instanceId(instanceId)
        .where(WHERE)
        .serverId("s-0000000000000000a")
        .drill(true)
        .state(InstanceState.RUNNING)
        .build();
  }
}
