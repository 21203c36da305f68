package io.github.drsorchestration.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.drs.DrsRecoveryService;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsClientsTest {

  private static final AccountRegion AWAY = new AccountRegion("444455556666", "us-east-2");
  private static final Instant LONG_GONE = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("2099-01-01T00:00:00Z");

  @Test
  void credentials_of_a_role_are_used_while_they_last_and_renewed_when_they_have_expired() {
    assertThat(timesAssumed(FAR_OFF, 3)).isEqualTo(1);
    assertThat(timesAssumed(LONG_GONE, 3)).isEqualTo(3);
  }

  private static long timesAssumed(Instant expiry, int calls) {
    try (StandIn aws = StandIn.answering(it -> roleUntil(expiry, it));
        AwsClients clients = aws.clients().accounts(id -> account("one")).build()) {
      for (int i = 0; i < calls; i++) {
        DrsRecoveryService.over(clients).sourceServers(AWAY);
      }
      assertThat(
              aws.requests().stream()
                  .filter(it -> it.path().equals("/DescribeSourceServers"))
                  .map(ReceivedRequest::signedBy))
          .containsOnly("ASIAROLE");
      assertThat(
              aws.requests().stream()
                  .filter(AwsClientsTest::isAssumeRole)
                  .map(ReceivedRequest::signedBy))
          .containsOnly("AKIDHOME");
      return aws.requests().stream().filter(AwsClientsTest::isAssumeRole).count();
    }
  }

  @Test
  void a_call_in_another_region_is_signed_for_it() {
    try (StandIn aws = StandIn.answering(it -> roleUntil(FAR_OFF, it));
        AwsClients clients = aws.clients().accounts(id -> account("one")).build()) {
      DrsRecoveryService.over(clients).sourceServers(AWAY);

      ReceivedRequest call = aws.requests().get(aws.requests().size() - 1);
      assertThat(call.header("Authorization").orElseThrow())
          .contains("/" + AWAY.region() + "/drs/aws4_request");
      assertThat(aws.requests().get(0).body())
          .contains("ExternalId=sesame")
          .contains("RoleSessionName=drs-orchestration");
    }
  }

  @Test
  void a_changed_role_is_noticed_after_a_minute() {
    AtomicReference<Instant> now = new AtomicReference<>(LONG_GONE);
    AtomicReference<String> role = new AtomicReference<>("one");
    try (StandIn aws = StandIn.answering(it -> roleUntil(FAR_OFF, it));
        AwsClients clients =
            aws.clients().accounts(id -> account(role.get())).clock(now::get).build()) {
      DrsRecoveryService drs = DrsRecoveryService.over(clients);
      drs.sourceServers(AWAY);
      role.set("two");
      now.set(LONG_GONE.plus(Duration.ofSeconds(59)));
      drs.sourceServers(AWAY);
      assertThat(aws.requests().stream().filter(AwsClientsTest::isAssumeRole)).hasSize(1);

      now.set(LONG_GONE.plus(Duration.ofSeconds(60)));
      drs.sourceServers(AWAY);

      assertThat(
              aws.requests().stream()
                  .filter(AwsClientsTest::isAssumeRole)
                  .map(ReceivedRequest::body))
          .hasSize(2)
          .last()
          .asString()
          .contains("role%2Ftwo");
    }
  }

  @Test
  void an_account_without_a_role_is_only_reached_if_it_is_home() {
    TargetAccount roleless = TargetAccount.builder().accountId(AWAY.accountId()).build();
    try (StandIn aws = StandIn.answering(it -> Answer.json("{\"items\":[]}"));
        AwsClients clients = aws.clients().accounts(id -> Optional.of(roleless)).build();
        AwsClients atHome =
            aws.clients()
                .homeAccount(AWAY.accountId())
                .accounts(id -> Optional.of(roleless))
                .build()) {
      assertThatThrownBy(() -> DrsRecoveryService.over(clients).sourceServers(AWAY))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("account " + AWAY.accountId() + " has no role")
          .hasMessageContaining("only the home account, 111122223333, needs none");
      assertThat(DrsRecoveryService.over(atHome).sourceServers(AWAY)).isEmpty();
    }
  }

  @Test
  void missing_credentials_and_a_silent_sts_are_no_doubt_about_the_call() {
    try (StandIn aws = StandIn.answering(it -> Answer.lostOnTheWay());
        AwsClients nobody =
            aws.clients()
                .credentials(
                    () -> {
                      throw SdkClientException.create("Unable to load credentials");
                    })
                .build();
        AwsClients unlucky = aws.clients().accounts(id -> account("one")).build()) {
      assertThatThrownBy(() -> start(nobody, new AccountRegion(StandIn.ACCOUNT, "eu-west-1")))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> start(unlucky, AWAY))
          .isInstanceOf(ServiceUnavailableException.class)
          .hasMessageContaining("AssumeRole");
      assertThat(aws.times("/TerminateRecoveryInstances")).isZero();
    }
  }

  private static void start(AwsClients clients, AccountRegion where) {
    DrsRecoveryService.over(clients).terminateInstances(where, List.of("i-0aa11bb22cc33dd44"));
  }

  private static Optional<TargetAccount> account(String role) {
    return Optional.of(
        TargetAccount.builder()
            .accountId(AWAY.accountId())
            .roleArn("arn:aws:iam::" + AWAY.accountId() + ":role/" + role)
            .externalId("sesame")
            .build());
  }

  private static boolean isAssumeRole(ReceivedRequest asked) {
    return asked.body().contains("Action=AssumeRole");
  }

  private static Answer roleUntil(Instant expiry, ReceivedRequest asked) {
    return isAssumeRole(asked)
        ? Answer.xml(
            "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>"
                + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>"
                + expiry
                + "</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>")
        : Answer.json("{\"items\":[]}");
  }
}
