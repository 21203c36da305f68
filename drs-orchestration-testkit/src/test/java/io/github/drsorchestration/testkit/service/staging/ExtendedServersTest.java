package io.github.drsorchestration.testkit.service.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.core.service.capacity.AccountCapacity;
import io.github.drsorchestration.core.service.capacity.Capacities;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.staging.ExtendedServers;
import io.github.drsorchestration.core.service.staging.ExtensionOutcome;
import io.github.drsorchestration.core.service.staging.ExtensionReport;
import io.github.drsorchestration.core.service.staging.ExtensionRequest;
import io.github.drsorchestration.core.service.staging.StagingAccount;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExtendedServersTest {

  private static final AccountRegion TARGET = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion STAGING = new AccountRegion("777788889999", "eu-west-1");
  private static final String OWN = "s-0000000000000own1";
  private static final String ONE = "s-0000000000000one1";
  private static final String TWO = "s-0000000000000two1";

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(SimulatedServer.of(OWN, TARGET))
          .server(SimulatedServer.builder().serverId(ONE).where(STAGING).hostname("one").build())
          .server(SimulatedServer.of(TWO, STAGING))
          .build();
  private final Simulation simulation = Simulation.of(world);

  private ExtendedServers extended() {
    return simulation.orchestrator().extendedServers();
  }

  private static ExtensionRequest request(boolean dryRun, String... ids) {
    return new ExtensionRequest(
        TARGET, STAGING.accountId(), List.of(ids), Map.of("dr:wave", "1"), dryRun);
  }

  private static List<ActionStatus> statuses(ExtensionReport report) {
    return report.servers().stream().map(ExtensionOutcome::status).toList();
  }

  @Test
  void a_dry_run_extends_nothing_and_tells_how_much_room_there_is() {
    ExtensionReport report = extended().extend(request(true, ONE, TWO));

    assertThat(statuses(report)).containsExactly(ActionStatus.PLANNED, ActionStatus.PLANNED);
    assertThat(report.sourceServers().used()).isEqualTo(1);
    assertThat(extended().extensible(TARGET, STAGING.accountId())).hasSize(2);
  }

  @Test
  void an_extended_server_is_one_of_the_account_with_the_tags_that_were_wanted() {
    ExtensionReport report = extended().extend(request(false, ONE, "s-00000000000000000"));

    assertThat(statuses(report)).containsExactly(ActionStatus.DONE, ActionStatus.REFUSED);
    String id = report.servers().get(0).extendedServerId().orElseThrow();
    assertThat(world.drs().sourceServers(TARGET, List.of(id)).get(0).tags())
        .isEqualTo(Map.of("dr:wave", "1"));
    assertThat(statuses(extended().extend(request(false, ONE))))
        .containsExactly(ActionStatus.REFUSED);
  }

  @Test
  void a_server_whose_key_belongs_to_aws_is_refused_before_drs_is_asked() {
    String arn = "arn:aws:kms:eu-west-1:777788889999:alias/aws/ebs";
    world.keys().useByDefault(STAGING, new EncryptionKey(arn, true, KeyState.ENABLED));

    ExtensionReport report = extended().extend(request(false, ONE));

    assertThat(statuses(report)).containsExactly(ActionStatus.REFUSED);
    assertThat(report.servers().get(0).detail().orElseThrow())
        .contains("cannot be shared with account " + TARGET.accountId())
        .contains("choose a customer-managed key");
  }

  @Test
  void a_server_whose_key_is_closed_is_extended_with_a_word_on_what_to_do() {
    String arn = "arn:aws:kms:eu-west-1:777788889999:key/0a1b2c3d-0000-4000-8000-000000000001";
    world.keys().key(EncryptionKey.ofCustomer(arn)).encrypt(STAGING, ONE, arn);

    ExtensionReport report = extended().extend(request(false, ONE));

    assertThat(statuses(report)).containsExactly(ActionStatus.DONE);
    assertThat(report.servers().get(0).detail().orElseThrow()).contains("add to the policy");
  }

  @Test
  void a_key_that_cannot_be_looked_at_keeps_no_server_from_being_extended() {
    world.keys().unreadable(STAGING);

    ExtensionReport report = extended().extend(request(true, ONE));

    assertThat(statuses(report)).containsExactly(ActionStatus.PLANNED);
    assertThat(report.servers().get(0).detail().orElseThrow()).contains("could not be checked");
  }

  @Test
  void accounts_are_found_by_what_their_servers_say_registered_or_not() {
    extended().extend(request(false, ONE));
    simulation
        .orchestrator()
        .accounts()
        .create(
            TargetAccount.builder()
                .accountId(TARGET.accountId())
                .addRegions(TARGET.region())
                .addStagingAccountIds("222233334444")
                .build());

    PerPlace<StagingAccount> found = extended().accounts(Set.of(TARGET));

    assertThat(found.items())
        .containsExactly(
            new StagingAccount(TARGET, "222233334444", true, 0),
            new StagingAccount(TARGET, STAGING.accountId(), false, 1));
  }

  @Test
  void an_account_has_the_room_of_those_that_really_replicate_for_it() {
    extended().extend(request(false, ONE));
    simulation
        .orchestrator()
        .accounts()
        .create(
            TargetAccount.builder()
                .accountId(TARGET.accountId())
                .addRegions(TARGET.region())
                .build());
    Capacities capacity = simulation.orchestrator().capacity();

    AccountCapacity account = capacity.report(capacity.everything()).accounts().get(0);

    assertThat(account.stagingAccountIds()).containsExactly(STAGING.accountId());
    assertThat(account.replicatingServers().limit())
        .isEqualTo(2 * Quotas.DEFAULTS.replicatingServers());
    assertThat(account.replicatingServers().used()).isEqualTo(3);
  }

  @Test
  void one_that_fails_does_not_stop_the_others_and_a_lost_answer_is_looked_up() {
    StagingAccounts real = world.stagingAccounts();
    simulation.withPorts(ports -> ports.stagingAccounts(new Troubled(real)));

    assertThat(statuses(extended().extend(request(false, ONE, TWO))))
        .containsExactly(ActionStatus.FAILED, ActionStatus.DONE);
  }

  /** Refuses the first server, and loses the answers about the others. */
  private record Troubled(StagingAccounts real) implements StagingAccounts {

    @Override
    public List<String> stagingAccounts(AccountRegion where) {
      return real.stagingAccounts(where);
    }

    @Override
    public List<ExtensibleServer> extensibleServers(AccountRegion where, String staging) {
      return real.extensibleServers(where, staging);
    }

    @Override
    public ServerReference extend(
        AccountRegion where, ServerReference server, Map<String, String> tags) {
      if (server.serverId().equals(ONE)) {
        throw new CallRejectedException(
            "CreateExtendedSourceServer", "its key cannot be shared with the account");
      }
      real.extend(where, server, tags);
      throw new OutcomeUnknownException("CreateExtendedSourceServer", "no answer");
    }
  }

  @Test
  void what_cannot_be_extended_takes_no_room_from_what_can() {
    SimulatedWorld full =
        SimulatedWorld.builder()
            .quotas(TARGET, new Quotas(300, 2, 20, 100, 500))
            .server(SimulatedServer.of(OWN, TARGET))
            .server(SimulatedServer.of(ONE, STAGING))
            .server(SimulatedServer.of(TWO, STAGING))
            .build();
    ExtendedServers inFull = Simulation.of(full).orchestrator().extendedServers();

    assertThat(statuses(inFull.extend(request(true, "s-00000000000000000", ONE, TWO))))
        .containsExactly(ActionStatus.REFUSED, ActionStatus.PLANNED, ActionStatus.REFUSED);
  }

  @Test
  void lost_answers_are_looked_up_once_and_believed_only_if_the_server_is_there() {
    StagingAccounts real = world.stagingAccounts();
    AtomicInteger lists = new AtomicInteger();
    simulation.withPorts(
        ports ->
            ports.stagingAccounts(
                new Forwarding(real) {
                  @Override
                  public List<ExtensibleServer> extensibleServers(
                      AccountRegion where, String staging) {
                    // the second server has vanished from its account in between
                    return lists.incrementAndGet() == 1
                        ? super.extensibleServers(where, staging)
                        : List.of();
                  }

                  @Override
                  public ServerReference extend(
                      AccountRegion where, ServerReference server, Map<String, String> tags) {
                    if (server.serverId().equals(ONE)) {
                      super.extend(where, server, tags);
                    }
                    throw new OutcomeUnknownException("CreateExtendedSourceServer", "no answer");
                  }
                }));

    ExtensionReport report = extended().extend(request(false, ONE, TWO));

    assertThat(statuses(report)).containsExactly(ActionStatus.DONE, ActionStatus.UNKNOWN);
    assertThat(report.servers().get(0).extendedServerId()).isPresent();
    assertThat(lists.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void accounts_that_servers_name_are_listed_even_if_drs_does_not_list_accounts() {
    extended().extend(request(false, ONE));
    StagingAccounts real = world.stagingAccounts();
    simulation.withPorts(
        ports ->
            ports.stagingAccounts(
                new Forwarding(real) {
                  @Override
                  public List<String> stagingAccounts(AccountRegion where) {
                    throw new AccessDeniedException("ListStagingAccounts", "not you");
                  }
                }));

    PerPlace<StagingAccount> found = extended().accounts(Set.of(TARGET));

    assertThat(found.items())
        .containsExactly(new StagingAccount(TARGET, STAGING.accountId(), false, 1));
    assertThat(found.problems()).hasSize(1);
  }

  private static class Forwarding implements StagingAccounts {
    private final StagingAccounts real;

    Forwarding(StagingAccounts real) {
      this.real = real;
    }

    @Override
    public List<String> stagingAccounts(AccountRegion where) {
      return real.stagingAccounts(where);
    }

    @Override
    public List<ExtensibleServer> extensibleServers(AccountRegion where, String staging) {
      return real.extensibleServers(where, staging);
    }

    @Override
    public ServerReference extend(
        AccountRegion where, ServerReference server, Map<String, String> tags) {
      return real.extend(where, server, tags);
    }
  }
}
