package io.github.drsorchestration.aws.standin;

import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.AwsPortsBuilder;
import io.github.drsorchestration.testkit.wire.DrsServer;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The simulated DRS behind HTTP, with an EC2 that knows no launch template. */
public final class DrsOnTheWire implements AutoCloseable {

  private static final String NO_TEMPLATE =
      "<Response><Errors><Error><Code>InvalidLaunchTemplateId.NotFound</Code>"
          + "<Message>There is none.</Message></Error></Errors><RequestID>r</RequestID></Response>";

  private final DrsServer server;
  private final StandIn ec2 =
      StandIn.answering(
          it -> new Answer(400, Map.of("Content-Type", "text/xml"), NO_TEMPLATE, false));

  private DrsOnTheWire(DrsServer server) {
    this.server = server;
  }

  public static DrsOnTheWire serving(WorldBuilder world) {
    return new DrsOnTheWire(DrsServer.start(world));
  }

  /** With external ids by account. */
  public static DrsOnTheWire serving(WorldBuilder world, Map<String, String> externalIds) {
    DrsServer.Builder builder = DrsServer.serving(world::build);
    externalIds.forEach(builder::externalId);
    return new DrsOnTheWire(builder.start());
  }

  public DrsServer server() {
    return server;
  }

  public void letPass(Duration duration) {
    server.world().time().advance(duration);
  }

  /** Ports of an orchestrator at home in this account and in Ireland. */
  public AwsPortsBuilder ports(String homeAccount) {
    return AwsPorts.builder()
        .homeRegion(StandIn.REGION)
        .credentials(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(homeAccount, "secret")))
        .endpoint(server.endpoint())
        .endpoint("ec2", ec2.endpoint());
  }

  @Override
  public void close() {
    server.close();
    ec2.close();
  }
}
