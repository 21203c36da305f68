package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.api.server.InstanceState;
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
 * The AWS endpoints, credentials and tables that a command works with.
 *
 * @param region the Region of the tables
 * @param profile the credentials profile; absent, the default credentials chain
 * @param endpoint the endpoint of DRS, STS and Service Quotas; absent, AWS itself
 * @param dynamodbEndpoint the endpoint of DynamoDB, and of EC2 if simulated; absent, AWS itself
 * @param tablePrefix the prefix of the table names
 * @param simulated whether to follow the clock of the server at the endpoint
 */
public record AwsEnvironment(
    String region,
    Optional<String> profile,
    Optional<URI> endpoint,
    Optional<URI> dynamodbEndpoint,
    String tablePrefix,
    boolean simulated) {

  /** Creates the missing tables. */
  public void createTables() {
    try (AwsPorts ports = ports().build()) {
      ports.createTables();
    }
  }

  /** Opens a session whose orchestrator drives executions in this process. */
  public AwsSession connect() {
    return session(DrsOrchestrator.builder());
  }

  /** Opens a session that takes no step: requests are left to the process that drives. */
  public AwsSession connectReadOnly() {
    return session(DrsOrchestrator.builder().workers(step -> {}));
  }

  private AwsSession session(OrchestratorBuilder builder) {
    SystemTime real = new SystemTime();
    Time time = simulated ? ServerTime.at(endpoint.orElseThrow(), real) : real;
    AwsPorts ports = ports().time(time).build();
    DynamoStores stores = ports.stores();
    builder.ports(ports.ports());
    if (simulated) {
      // Simulated instances have no address to probe.
      builder.healthProbe((check, instance) -> instance.state() == InstanceState.RUNNING);
    }
    DrsOrchestrator orchestrator = builder.build();
    return new AwsSession(
        orchestrator,
        stores.executions(),
        stores.targetAccounts(),
        time,
        () -> {
          real.close();
          ports.close();
        });
  }

  /** The clients and stores of this environment, still without a clock. */
  public AwsPortsBuilder ports() {
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
    if (simulated) {
      // EC2 holds the launch templates. moto and a drs-server have it too, and say that they know
      // none.
      dynamodbEndpoint.or(() -> endpoint).ifPresent(url -> builder.endpoint("ec2", url));
    }
    return builder;
  }
}
