package io.github.drsorchestration.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/**
 * Clients of DRS look for launch templates in EC2, where this server is to say that it has none.
 */
class LaunchTemplatesTest {

  @Test
  void there_are_no_launch_templates_and_nothing_else_of_ec2() {
    try (DrsServer server = DrsServer.start(Wired.worldOf(1))) {
      RawClient ec2 = new RawClient(server, Wired.DUBLIN, "ec2");

      HttpResponse<String> none = ec2.send("POST", "/", "Action=DescribeLaunchTemplateVersions");
      assertThat(none.statusCode()).isEqualTo(400);
      assertThat(none.body()).contains("<Code>InvalidLaunchTemplateId.NotFound</Code>");

      assertThat(ec2.send("POST", "/", "Action=RunInstances").body())
          .contains("<Code>UnsupportedOperation</Code>");
      assertThat(server.calls()).containsKeys("DescribeLaunchTemplateVersions", "RunInstances");
    }
  }
}
