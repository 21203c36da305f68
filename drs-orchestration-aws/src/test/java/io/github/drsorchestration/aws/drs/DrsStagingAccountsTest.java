package io.github.drsorchestration.aws.drs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrsStagingAccountsTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final AccountRegion STAGING = new AccountRegion("777788889999", StandIn.REGION);
  private static final String SERVER = "s-00000000000000001";

  private final DrsOnTheWire wire =
      DrsOnTheWire.serving(
          SimulatedWorld.builder()
              .place(WHERE)
              .server(
                  SimulatedServer.builder()
                      .serverId(SERVER)
                      .where(STAGING)
                      .hostname("web-1")
                      .putTags("tier", "web")
                      .build()));
  private final AwsPorts aws = wire.ports(StandIn.ACCOUNT).build();
  private final StagingAccounts staging = aws.ports().stagingAccounts();

  @AfterEach
  void close() {
    aws.close();
    wire.close();
  }

  @Test
  void a_server_of_a_staging_account_is_extended_and_then_one_of_the_account() {
    assertThat(staging.stagingAccounts(WHERE)).isEmpty();
    assertThat(staging.extensibleServers(WHERE, STAGING.accountId()))
        .containsExactly(
            new ExtensibleServer(
                new ServerReference(STAGING, SERVER), Optional.of("web-1"), Map.of("tier", "web")));

    ServerReference extended =
        staging.extend(WHERE, new ServerReference(STAGING, SERVER), Map.of("dr:wave", "1"));

    SourceServer server =
        aws.recoveryService().sourceServers(WHERE, List.of(extended.serverId())).get(0);
    assertThat(server.stagingAccountId()).contains(STAGING.accountId());
    assertThat(server.tags()).isEqualTo(Map.of("dr:wave", "1"));
    assertThat(staging.stagingAccounts(WHERE)).containsExactly(STAGING.accountId());
    assertThat(staging.extensibleServers(WHERE, STAGING.accountId())).isEmpty();
  }

  @Test
  void what_cannot_be_extended_is_refused_for_its_reason() {
    staging.extend(WHERE, new ServerReference(STAGING, SERVER), Map.of());

    assertThatThrownBy(() -> staging.extend(WHERE, new ServerReference(STAGING, SERVER), Map.of()))
        .isInstanceOf(CallRejectedException.class);
    assertThatThrownBy(
            () ->
                staging.extend(
                    WHERE, new ServerReference(STAGING, "s-00000000000000009"), Map.of()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> staging.extensibleServers(WHERE, "222233334444"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_tag_is_taken_from_a_server() {
    String id =
        staging
            .extend(WHERE, new ServerReference(STAGING, SERVER), Map.of("tier", "web"))
            .serverId();
    aws.ports().serverTags().addToServer(WHERE, id, Map.of("more", "1"));
    aws.ports().serverTags().removeFromServer(WHERE, id, List.of("tier", "never there"));

    assertThat(aws.recoveryService().sourceServers(WHERE, List.of(id)).get(0).tags())
        .isEqualTo(Map.of("more", "1"));
  }
}
