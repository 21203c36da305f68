package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.OTHER;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.SourceServer;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.NoSuchResourceException;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** Several accounts on one endpoint, and how callers get from one into another. */
class WireAccountsTest {

  private final DrsServer drsServer =
      DrsServer.serving(
              Wired.worldOf(1)
                      .server(SimulatedServer.of(server(7), OTHER))
                      .quotas(OTHER, new Quotas(300, 4_000, 20, 42, 500))
                  ::build)
          .account("test", OTHER.accountId())
          .externalId(OTHER.accountId(), "secret handshake")
          .start();

  @AfterEach
  void close() {
    drsServer.close();
  }

  @Test
  void an_access_key_stands_for_an_account() {
    assertThat(serversOf("111122223333")).containsExactly(server(1));
    assertThat(serversOf("444455556666")).containsExactly(server(7));
    assertThat(serversOf("test")).containsExactly(server(7));
    assertThat(serversOf("AKIAIOSFODNN7EXAMPLE")).containsExactly(server(1));
  }

  @Test
  void the_credentials_of_a_role_are_of_its_account() {
    Credentials role = assume(OTHER.accountId(), "secret handshake");

    assertThat(role.expiration()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    AwsSessionCredentials session =
        AwsSessionCredentials.create(
            role.accessKeyId(), role.secretAccessKey(), role.sessionToken());
    try (DrsClient drs =
        Wired.client(drsServer, StaticCredentialsProvider.create(session), OTHER.region())) {
      assertThat(drs.describeSourceServers(it -> {}).items())
          .extracting(SourceServer::sourceServerID)
          .containsExactly(server(7));
    }
  }

  @Test
  void a_role_is_denied_without_its_external_id_in_no_account_and_by_a_fault() {
    assertThat(denied(OTHER.accountId(), "guess")).isEqualTo("AccessDenied");
    assertThat(denied("999999999999", "any")).isEqualTo("AccessDenied");

    drsServer
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.ACCESS_DENIED)
                .operation(ServiceCall.ASSUME_ROLE)
                .where(DUBLIN)
                .build());
    assertThat(denied(DUBLIN.accountId(), "any")).isEqualTo("AccessDenied");
  }

  @Test
  void a_caller_can_ask_who_it_is() {
    try (StsClient sts = sts()) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo(DUBLIN.accountId());
    }
  }

  @Test
  void the_quotas_of_drs_are_those_of_the_world() {
    try (ServiceQuotasClient quotas =
        ServiceQuotasClient.builder()
            .endpointOverride(drsServer.endpoint())
            .region(Region.of(OTHER.region()))
            .credentialsProvider(Wired.credentials(OTHER.accountId()))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      Map<String, Double> values =
          quotas
              .listServiceQuotasPaginator(it -> it.serviceCode("drs").maxResults(2))
              .quotas()
              .stream()
              .collect(Collectors.toMap(ServiceQuota::quotaCode, ServiceQuota::value));

      assertThat(values)
          .hasSize(6)
          .containsEntry("L-B827C881", 42.0)
          .containsEntry("L-D88FAC3A", 20.0);
      assertThat(
              quotas
                  .getServiceQuota(it -> it.serviceCode("drs").quotaCode("L-B827C881"))
                  .quota()
                  .value())
          .isEqualTo(42.0);
      assertThatExceptionOfType(NoSuchResourceException.class)
          .isThrownBy(() -> quotas.getServiceQuota(it -> it.serviceCode("drs").quotaCode("L-0")));
    }
  }

  private List<String> serversOf(String accessKey) {
    try (DrsClient drs = Wired.client(drsServer, Wired.credentials(accessKey), DUBLIN.region())) {
      return drs.describeSourceServers(it -> {}).items().stream()
          .map(SourceServer::sourceServerID)
          .toList();
    }
  }

  private Credentials assume(String account, String externalId) {
    try (StsClient sts = sts()) {
      return sts.assumeRole(
              it ->
                  it.roleArn("arn:aws:iam::" + account + ":role/path/recovery")
                      .roleSessionName("test")
                      .externalId(externalId))
          .credentials();
    }
  }

  private String denied(String account, String externalId) {
    return catchThrowableOfType(StsException.class, () -> assume(account, externalId))
        .awsErrorDetails()
        .errorCode();
  }

  private StsClient sts() {
    return StsClient.builder()
        .endpointOverride(drsServer.endpoint())
        .region(Region.of(DUBLIN.region()))
        .credentialsProvider(Wired.credentials(DUBLIN.accountId()))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
