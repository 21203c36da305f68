package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.OTHER;
import static io.github.drsorchestration.testkit.wire.Wired.UNTIL_LAUNCHED;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.AccessDeniedException;
import software.amazon.awssdk.services.drs.model.ConflictException;
import software.amazon.awssdk.services.drs.model.DataReplicationState;
import software.amazon.awssdk.services.drs.model.ExtensionStatus;
import software.amazon.awssdk.services.drs.model.LaunchStatus;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.drs.model.SourceServer;
import software.amazon.awssdk.services.drs.model.ValidationException;

/** An account launches what another account replicates. */
class ExtendedServersTest {

  private final DrsServer drsServer =
      DrsServer.start(Wired.worldOf(4).quotas(OTHER, new Quotas(300, 2, 20, 100, 500)));
  private final DrsClient staging = Wired.client(drsServer, DUBLIN);
  private final DrsClient target = Wired.client(drsServer, OTHER);

  @AfterEach
  void close() {
    staging.close();
    target.close();
    drsServer.close();
  }

  @Test
  void an_extended_server_is_launched_in_the_target_account() {
    SourceServer extended = extend(1);

    assertThat(extended.arn()).contains(OTHER.accountId());
    assertThat(extended.tags()).isEqualTo(Map.of("by", "test"));
    assertThat(extended.stagingArea().status()).isEqualTo(ExtensionStatus.EXTENDED);
    assertThat(extended.stagingArea().stagingAccountID()).isEqualTo(DUBLIN.accountId());
    assertThat(extended.stagingArea().stagingSourceServerArn()).isEqualTo(arn(1));
    assertThat(
            target
                .describeRecoverySnapshots(it -> it.sourceServerID(extended.sourceServerID()))
                .items())
        .hasSize(24);

    target.startRecovery(it -> it.sourceServers(Wired.latest(extended.sourceServerID())));
    drsServer.world().time().advance(UNTIL_LAUNCHED);

    assertThat(target.describeJobs(it -> {}).items().get(0).participatingServers().get(0))
        .returns(LaunchStatus.LAUNCHED, it -> it.launchStatus());
    assertThat(target.describeRecoveryInstances(it -> {}).items()).hasSize(1);
    assertThat(staging.describeRecoveryInstances(it -> {}).items()).isEmpty();
  }

  @Test
  void staging_accounts_are_those_of_the_extended_servers() {
    extend(1);
    extend(2);

    assertThat(target.listStagingAccounts(it -> {}).accounts())
        .extracting(account -> account.accountID())
        .containsExactly(DUBLIN.accountId());
    assertThat(staging.listStagingAccounts(it -> it.maxResults(1)).accounts()).isEmpty();
    assertThat(
            target
                .describeSourceServers(
                    it -> it.filters(f -> f.stagingAccountIDs(DUBLIN.accountId())))
                .items())
        .hasSize(2);
  }

  @Test
  void what_is_extended_can_not_be_extended_again() {
    assertThat(extensible()).containsExactly(arn(1), arn(2), arn(3), arn(4));
    SourceServer extended = extend(2);

    assertThat(extensible()).containsExactly(arn(1), arn(3), arn(4));
    assertThat(invalid(target, arn(2))).contains("cannot be extended");
    AccountRegion third = new AccountRegion("999988887777", "eu-west-1");
    try (DrsClient another = Wired.client(drsServer, third)) {
      another.initializeService(it -> {});
      assertThat(invalid(another, extended.arn())).contains("cannot be extended");
      another.createExtendedSourceServer(it -> it.sourceServerArn(arn(2)));
    }
  }

  @Test
  void the_list_of_extensible_servers_has_pages() {
    assertThat(
            target
                .listExtensibleSourceServersPaginator(
                    it -> it.stagingAccountID(DUBLIN.accountId()).maxResults(3))
                .stream()
                .map(page -> page.items().size()))
        .containsExactly(3, 1);
  }

  @Test
  void what_cannot_be_extended_is_refused() {
    assertThat(invalid(target, arn(1).replace("eu-west-1", "us-east-1"))).contains("Region");
    assertThat(invalid(staging, arn(1))).contains("another account");
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () -> target.createExtendedSourceServer(it -> it.sourceServerArn(arn(9))))
                .resourceId())
        .isEqualTo(server(9));
    assertThat(
            catchThrowableOfType(
                    AccessDeniedException.class,
                    () ->
                        target.listExtensibleSourceServers(
                            it -> it.stagingAccountID("123456789012")))
                .statusCode())
        .isEqualTo(403);
    extend(1);
    extend(2);
    assertThat(
            catchThrowableOfType(ServiceQuotaExceededException.class, () -> extend(3)).quotaCode())
        .isEqualTo("L-E28BE5E0");
  }

  @Test
  void the_staging_account_is_in_charge_of_replication() {
    String extended = extend(1).sourceServerID();
    assertThat(
            catchThrowableOfType(
                    ConflictException.class,
                    () -> target.stopReplication(it -> it.sourceServerID(extended)))
                .getMessage())
        .contains("only its staging account");

    staging.stopReplication(it -> it.sourceServerID(server(1)));

    assertThat(described(extended).dataReplicationInfo().dataReplicationState())
        .isEqualTo(DataReplicationState.STOPPED);
  }

  @Test
  void an_extension_whose_staging_server_is_deleted_is_in_error() {
    String extended = extend(1).sourceServerID();
    staging.disconnectSourceServer(it -> it.sourceServerID(server(1)));
    staging.deleteSourceServer(it -> it.sourceServerID(server(1)));

    assertThat(described(extended).stagingArea().status())
        .isEqualTo(ExtensionStatus.EXTENSION_ERROR);
  }

  @Test
  void to_delete_an_extension_leaves_replication_alone() {
    String extended = extend(1).sourceServerID();

    target.deleteSourceServer(it -> it.sourceServerID(extended));

    assertThat(target.describeSourceServers(it -> {}).items()).isEmpty();
    assertThat(
            staging
                .describeSourceServers(it -> {})
                .items()
                .get(0)
                .dataReplicationInfo()
                .dataReplicationState())
        .isEqualTo(DataReplicationState.CONTINUOUS);
    assertThat(extensible()).contains(arn(1));
  }

  private SourceServer extend(int number) {
    return target
        .createExtendedSourceServer(
            it -> it.sourceServerArn(arn(number)).tags(Map.of("by", "test")))
        .sourceServer();
  }

  private SourceServer described(String id) {
    return target
        .describeSourceServers(it -> it.filters(f -> f.sourceServerIDs(id)))
        .items()
        .get(0);
  }

  private List<String> extensible() {
    return target
        .listExtensibleSourceServers(it -> it.stagingAccountID(DUBLIN.accountId()))
        .items()
        .stream()
        .map(server -> server.arn())
        .toList();
  }

  private static String invalid(DrsClient client, String arn) {
    return catchThrowableOfType(
            ValidationException.class,
            () -> client.createExtendedSourceServer(it -> it.sourceServerArn(arn)))
        .getMessage();
  }

  private static String arn(int number) {
    return "arn:aws:drs:eu-west-1:111122223333:source-server/" + server(number);
  }
}
