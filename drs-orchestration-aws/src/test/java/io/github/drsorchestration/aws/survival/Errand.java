package io.github.drsorchestration.aws.survival;

import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a process is sent to do.
 *
 * @param drs where the simulated DRS is
 * @param dynamodb where the tables are
 * @param tablePrefix what their names begin with
 * @param planId the plan to start, once for all processes
 */
record Errand(URI drs, URI dynamodb, String tablePrefix, String planId) {

  static final String HOME = "111122223333";
  private static final Region REGION = Region.EU_WEST_1;
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(HOME, "any"));

  static Errand of(String... arguments) {
    return new Errand(
        URI.create(arguments[0]), URI.create(arguments[1]), arguments[2], arguments[3]);
  }

  List<String> arguments() {
    return List.of(drs.toString(), dynamodb.toString(), tablePrefix, planId);
  }

  DynamoTables tables() {
    return DynamoTables.withPrefix(tablePrefix);
  }

  DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder()
        .endpointOverride(dynamodb)
        .region(REGION)
        .credentialsProvider(CREDENTIALS)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  DynamoStores stores() {
    return DynamoStores.of(dynamoDb(), tables());
  }

  /** Ports of somebody at home in {@link #HOME}, for whom the other accounts have roles. */
  AwsPorts ports(Time time, DynamoStores stores) {
    return AwsPorts.builder()
        .homeRegion(REGION.id())
        .credentials(CREDENTIALS)
        .accounts(stores.targetAccounts()::find)
        .endpoint(drs)
        .time(time)
        .build();
  }
}
