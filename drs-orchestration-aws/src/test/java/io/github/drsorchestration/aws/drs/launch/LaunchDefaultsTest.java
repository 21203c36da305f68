package io.github.drsorchestration.aws.drs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import org.junit.jupiter.api.Test;

/** The launch configuration template of an account and Region. */
class LaunchDefaultsTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);

  @Test
  void everything_that_the_template_says_is_read() {
    LaunchDefaults defaults =
        new LaunchDefaults(
            true,
            LaunchSettings.builder()
                .copyPrivateIp(false)
                .copyTags(true)
                .launchDisposition(LaunchDisposition.STOPPED)
                .rightSizing(RightSizing.IN_AWS)
                .osByol(true)
                .postLaunchEnabled(false)
                .build());
    try (DrsOnTheWire wire = DrsOnTheWire.serving(SimulatedWorld.builder().place(WHERE));
        AwsPorts aws = wire.ports(StandIn.ACCOUNT).build()) {
      wire.server().world().launchDefaults(WHERE, defaults);

      assertThat(aws.recoveryService().launchDefaults(WHERE)).isEqualTo(defaults);
    }
  }
}
