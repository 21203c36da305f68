package io.github.drsorchestration.testkit.conformance;

import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;
import java.time.Duration;

/** A scene whose service does nothing. */
final class SceneOfNothing implements ReplicationScene {

  @Override
  public RecoveryService service() {
    return DoNothing.implementing(RecoveryService.class);
  }

  @Override
  public AccountRegion where() {
    return new AccountRegion("111122223333", "eu-west-1");
  }

  @Override
  public String server() {
    return "s-00000000000000001";
  }

  @Override
  public AccountRegion origin() {
    return new AccountRegion("111122223333", "eu-central-1");
  }

  @Override
  public String serverOfUnusedOrigin() {
    return "s-00000000000000002";
  }

  @Override
  public String machine() {
    return "s-00000000000000003";
  }

  @Override
  public void letPass(Duration duration) {
    // Nothing passes.
  }

  @Override
  public void bootFailbackClient(String instanceId) {
    // There is no machine.
  }

  @Override
  public void loseResponsesOf(ServiceCall call) {
    // There are no responses.
  }

  @Override
  public void loseNoResponses() {
    // There are no responses.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
