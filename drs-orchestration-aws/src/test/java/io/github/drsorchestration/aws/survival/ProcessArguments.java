package io.github.drsorchestration.aws.survival;

import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * What a process is sent to do.
 *
 * @param drs where the simulated DRS is
 * @param dynamodb where the tables are
 * @param tablePrefix what their names begin with
 * @param planId the plan to start, once for all processes
 */
record ProcessArguments(URI drs, URI dynamodb, String tablePrefix, String planId) {

  static final String HOME = "111122223333";

  static ProcessArguments of(String... arguments) {
    return new ProcessArguments(
        URI.create(arguments[0]), URI.create(arguments[1]), arguments[2], arguments[3]);
  }

  List<String> arguments() {
    return List.of(drs.toString(), dynamodb.toString(), tablePrefix, planId);
  }

  /** Ports of somebody at home in {@link #HOME}, for whom the other accounts have roles. */
  AwsPorts ports(Time time) {
    return AwsPorts.builder()
        .homeRegion(StandIn.REGION)
        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create(HOME, "any")))
        .tables(DynamoTables.withPrefix(tablePrefix))
        .endpoint(drs)
        .endpoint("dynamodb", dynamodb)
        .endpoint("ec2", dynamodb)
        .time(time)
        .build();
  }
}
