package io.github.drsorchestration.aws.kms;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.conformance.EncryptionKeysConformance;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Over HTTP: the replication settings of DRS, the default key of EBS, and KMS. */
class KmsConformanceTest extends EncryptionKeysConformance {

  private @Nullable DrsOnTheWire wire;
  private @Nullable AwsPorts aws;

  @AfterEach
  void close() {
    if (aws != null) {
      aws.close();
    }
    if (wire != null) {
      wire.close();
    }
  }

  @Override
  protected SimulatedWorld make(WorldBuilder world) {
    DrsOnTheWire served = DrsOnTheWire.serving(world);
    wire = served;
    aws =
        served
            .ports(StandIn.ACCOUNT)
            .endpoint("ec2", served.server().endpoint())
            .accounts(id -> Optional.of(account(id)))
            .build();
    return served.server().world();
  }

  private static TargetAccount account(String id) {
    return TargetAccount.builder()
        .accountId(id)
        .roleArn("arn:aws:iam::" + id + ":role/drs-orchestration")
        .build();
  }

  @Override
  protected EncryptionKeys keysOf(SimulatedWorld world) {
    return Objects.requireNonNull(aws).ports().encryptionKeys();
  }
}
