package io.github.drsorchestration.testkit.wire;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.StartRecoveryRequestSourceServer;

/** A world to serve, and clients of it. */
final class Wired {

  static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  static final AccountRegion OTHER = new AccountRegion("444455556666", "eu-west-1");
  static final Duration UNTIL_LAUNCHED = Duration.ofMinutes(30);

  private Wired() {}

  /** The id of a server with a number. */
  static String server(int number) {
    return String.format(Locale.ROOT, "s-%017d", number);
  }

  /** A world with so many servers in Dublin. */
  static WorldBuilder worldOf(int servers) {
    WorldBuilder world = SimulatedWorld.builder();
    for (int i = 1; i <= servers; i++) {
      world.server(
          SimulatedServer.builder()
              .serverId(server(i))
              .where(DUBLIN)
              .hostname("web" + i)
              .putTags("number", String.valueOf(i))
              .build());
    }
    return world;
  }

  /** A client that tries everything once, and to which no answer comes that the model forbids. */
  static DrsClient client(DrsServer server, AccountRegion where) {
    return client(server, credentials(where.accountId()), where.region());
  }

  static DrsClient client(DrsServer server, AwsCredentialsProvider credentials, String region) {
    return DrsClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.of(region))
        .credentialsProvider(credentials)
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            it ->
                it.addExecutionInterceptor(new ResponseCheck())
                    .retryStrategy(r -> r.maxAttempts(1)))
        .build();
  }

  static AwsCredentialsProvider credentials(String accessKey) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "any"));
  }

  /** A server to start, from its latest state. */
  static List<StartRecoveryRequestSourceServer> latest(String serverId) {
    return List.of(StartRecoveryRequestSourceServer.builder().sourceServerID(serverId).build());
  }
}
