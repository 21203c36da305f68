package io.github.drsorchestration.cli.live;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.AwsPortsBuilder;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.OrchestratorBuilder;
import io.github.drsorchestration.testkit.wire.ServerTime;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;

/**
 * Where DRS and the tables are.
 *
 * @param region the Region of the tables
 * @param profile whose credentials are used; absent, what AWS tools use
 * @param endpoint where DRS, STS and Service Quotas are; absent, on AWS
 * @param dynamodbEndpoint where DynamoDB is; absent, on AWS
 * @param tablePrefix what the names of the tables begin with
 * @param simulated whether the time is that of the server at the endpoint
 */
public record AwsPlace(
    String region,
    Optional<String> profile,
    Optional<URI> endpoint,
    Optional<URI> dynamodbEndpoint,
    String tablePrefix,
    boolean simulated) {

  /** Creates the tables that do not exist. */
  public void createTables() {
    try (AwsPorts ports = ports().build()) {
      ports.createTables();
    }
  }

  /** A connection whose orchestrator drives what it is told to drive. */
  public Connection connect() {
    return connection(DrsOrchestrator.builder());
  }

  /** A connection that takes no step: whatever is asked through it, another process does. */
  public Connection connectToAsk() {
    return connection(DrsOrchestrator.builder().workers(step -> {}));
  }

  private Connection connection(OrchestratorBuilder builder) {
    SystemTime real = new SystemTime();
    Time time = simulated ? ServerTime.at(endpoint.orElseThrow(), real) : real;
    AwsPorts ports = ports().time(time).build();
    DynamoStores stores = ports.stores();
    if (!simulated) {
      // What the simulated DRS launches cannot be asked, and is well when it runs.
      builder.healthProbe(ports.healthProbe());
    }
    DrsOrchestrator orchestrator =
        builder
            .time(time)
            .recoveryService(ports.recoveryService())
            .quotaSource(ports.quotaSource())
            .accountAccess(ports.accountAccess())
            .hookRunner(ports.hookRunner())
            .protectionGroupStore(stores.protectionGroups())
            .recoveryPlanStore(stores.recoveryPlans())
            .executionStore(stores.executions())
            .serverClaims(stores.serverClaims())
            .build();
    return new Connection(
        orchestrator,
        stores.executions(),
        stores.targetAccounts(),
        time,
        () -> {
          real.close();
          ports.close();
        });
  }

  private AwsPortsBuilder ports() {
    AwsPortsBuilder builder =
        AwsPorts.builder().homeRegion(region).tables(DynamoTables.withPrefix(tablePrefix));
    profile.map(ProfileCredentialsProvider::create).ifPresent(builder::credentials);
    endpoint.ifPresent(
        url -> {
          builder.endpoint("drs", url);
          builder.endpoint("sts", url);
          builder.endpoint("servicequotas", url);
        });
    dynamodbEndpoint.ifPresent(url -> builder.endpoint("dynamodb", url));
    return builder;
  }
}
