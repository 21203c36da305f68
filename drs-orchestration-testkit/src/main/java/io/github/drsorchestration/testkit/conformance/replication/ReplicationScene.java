package io.github.drsorchestration.testkit.conformance.replication;

import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.time.Duration;

/**
 * A recovery service with three servers, all of which can be launched, and without instances and
 * jobs. DRS is in use where the first of them comes from.
 */
public interface ReplicationScene extends AutoCloseable {

  RecoveryService service();

  /** Where its servers would be recovered. */
  AccountRegion where();

  /** A server whose source runs in AWS. */
  String server();

  /** Where the source of that server runs. */
  AccountRegion origin();

  /** A server whose source runs in AWS, where DRS is not in use. */
  String serverOfUnusedOrigin();

  /** A server whose source is a machine on premises. */
  String machine();

  /** Advances the service's time by this much. */
  void letPass(Duration duration);

  /** Boots the machine on premises with the failback client, to receive this instance's disks. */
  void bootFailbackClient(String instanceId);

  /** From now on, this call takes effect and its response is lost. */
  void loseResponsesOf(ServiceCall call);

  /** Responses arrive again. */
  void loseNoResponses();

  @Override
  void close();
}
