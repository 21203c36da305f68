package io.github.drsorchestration.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final AccountRegion HOME = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion AWAY = new AccountRegion("444455556666", "us-east-2");
  private static final String AT_HOME = "s-00000000000000001";
  private static final String FAR = "s-00000000000000002";

  private final DrsOnTheWire wire =
      DrsOnTheWire.serving(
          SimulatedWorld.builder()
              .server(SimulatedServer.of(AT_HOME, HOME))
              .server(SimulatedServer.of(FAR, AWAY))
              .quotas(AWAY, new Quotas(10, 20, 3, 4, 5)),
          Map.of(AWAY.accountId(), "sesame"));

  private Optional<TargetAccount> away = Optional.of(away("sesame"));

  private final AwsPorts aws =
      wire.ports(HOME.accountId())
          .accounts(id -> away.filter(account -> account.accountId().equals(id)))
          .build();

  private static TargetAccount away(String externalId) {
    return TargetAccount.builder()
        .accountId(AWAY.accountId())
        .roleArn("arn:aws:iam::" + AWAY.accountId() + ":role/drs-orchestration")
        .externalId(externalId)
        .build();
  }

  @AfterEach
  void close() {
    aws.close();
    wire.close();
  }

  @Test
  void each_account_sees_its_own_servers() {
    assertThat(aws.recoveryService().sourceServers(HOME))
        .extracting(SourceServer::serverId)
        .containsExactly(AT_HOME);
    assertThat(aws.recoveryService().sourceServers(AWAY))
        .extracting(SourceServer::serverId)
        .containsExactly(FAR);
  }

  @Test
  void a_role_is_assumed_once_and_a_client_is_kept() {
    for (int i = 0; i < 3; i++) {
      aws.recoveryService().sourceServers(AWAY);
      aws.quotaSource().quotas(AWAY);
    }

    assertThat(wire.server().calls()).containsEntry("AssumeRole", 1L);
  }

  @Test
  void a_role_that_cannot_be_assumed_denies_access_and_nothing_is_started() {
    away = Optional.of(away("wrong"));

    assertThatThrownBy(() -> aws.accountAccess().verify(AWAY))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("AssumeRole")
        .hasMessageNotContaining("wrong")
        .isInstanceOfSatisfying(
            AccessDeniedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ROLE));
    assertThatThrownBy(() -> aws.recoveryService().startRecovery(drill(AWAY, FAR)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(wire.server().world().record().launchesOf(FAR)).isEmpty();
  }

  @Test
  void a_role_that_was_repaired_is_used_as_soon_as_it_is_verified() {
    away = Optional.of(away("wrong"));
    assertThatThrownBy(() -> aws.accountAccess().verify(AWAY))
        .isInstanceOf(AccessDeniedException.class);

    away = Optional.of(away("sesame"));
    aws.accountAccess().verify(AWAY);

    assertThat(aws.recoveryService().sourceServers(AWAY)).hasSize(1);
  }

  @Test
  void an_account_that_is_not_registered_is_denied_without_a_call() {
    away = Optional.empty();

    assertThatThrownBy(() -> aws.recoveryService().sourceServers(AWAY))
        .isInstanceOfSatisfying(
            AccessDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.NOT_REGISTERED))
        .hasMessageContaining("register");
  }

  @Test
  void a_place_where_drs_is_not_in_use_says_so() {
    AccountRegion elsewhere = new AccountRegion(HOME.accountId(), "ap-south-1");

    assertThatThrownBy(() -> aws.accountAccess().verify(elsewhere))
        .isInstanceOf(NotInitializedException.class);
  }

  @Test
  void quotas_are_those_of_the_place_and_the_defaults_where_they_cannot_be_read() {
    assertThat(aws.quotaSource().quotas(AWAY)).isEqualTo(new Quotas(10, 20, 3, 4, 5));

    AccountRegion unregistered = new AccountRegion("777788889999", "us-east-2");
    Quotas assumed = aws.quotaSource().quotas(unregistered);
    assertThat(assumed.assumed().orElseThrow()).contains("register its role");
    assertThat(assumed).isEqualTo(Quotas.assumed(assumed.assumed().orElseThrow()));
  }

  @Test
  void a_start_whose_answer_was_lost_is_found_again_by_its_tag() {
    wire.server().world().add(Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1));

    assertThatThrownBy(() -> aws.recoveryService().startRecovery(drill(AWAY, FAR)))
        .isInstanceOf(OutcomeUnknownException.class);

    List<RecoveryJob> jobs = aws.recoveryService().jobsSince(AWAY, Instant.EPOCH);
    assertThat(jobs).hasSize(1);
    assertThat(jobs.get(0).tags()).containsEntry("attempt", "7c1e");
    assertThat(wire.server().world().record().launchesOf(FAR)).hasSize(1);
  }

  @Test
  void throttling_says_how_long_to_wait() {
    wire.server()
        .world()
        .add(Fault.builder().kind(FaultKind.THROTTLED).magnitude(Duration.ofSeconds(42)).build());

    assertThatThrownBy(() -> aws.recoveryService().startRecovery(drill(HOME, AT_HOME)))
        .isInstanceOfSatisfying(
            ThrottledException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(42)));
  }

  private static LaunchCommand drill(AccountRegion where, String serverId) {
    return new LaunchCommand(
        where,
        List.of(new LaunchCommand.Item(serverId, Optional.empty())),
        true,
        Map.of("attempt", "7c1e"));
  }
}
