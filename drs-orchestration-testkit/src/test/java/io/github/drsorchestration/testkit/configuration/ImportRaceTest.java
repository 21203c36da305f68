package io.github.drsorchestration.testkit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.service.configuration.ImportRequest;
import io.github.drsorchestration.core.service.configuration.OnConflict;
import io.github.drsorchestration.core.service.configuration.report.ImportMode;
import io.github.drsorchestration.core.service.configuration.report.ImportOutcome;
import io.github.drsorchestration.core.service.configuration.report.ImportReport;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was checked can fail all the same, because others write too or a store does not answer. */
class ImportRaceTest {

  private static final Actor ADA = Actor.of("ada");
  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");
  private static final JsonNode DOCUMENT =
      StrictJson.read(
          """
          {"groups": [{"groupId": "db", "name": "Databases", "accountId": "111122223333",
                       "region": "eu-west-1", "serverIds": ["s-0000000000000000a"]},
                      {"name": "Web", "accountId": "111122223333", "region": "eu-west-1",
                       "tagCriteria": {"tier": "web"}}],
           "plans": [{"name": "Shop", "waves": [{"name": "w", "groupIds": ["Databases", "Web"]}]}]}
          """);
  private static final ProtectionGroup DATABASES =
      ProtectionGroup.builder()
          .groupId("db")
          .name("Old databases")
          .accountId(PLACE.accountId())
          .region(PLACE.region())
          .addServerIds("s-0000000000000000b")
          .build();

  private final FailingPlans plans = new FailingPlans();
  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(SimulatedServer.of("s-0000000000000000a", PLACE))
          .server(SimulatedServer.of("s-0000000000000000b", PLACE))
          .build();
  private final Simulation simulation =
      Simulation.of(world).withPorts(ports -> ports.recoveryPlanStore(plans)).with(DATABASES);

  /** A store of plans into which nothing can be written any more, unlike when it was checked. */
  private static final class FailingPlans implements RecoveryPlanStore {

    private final InMemoryRecoveryPlanStore plans = new InMemoryRecoveryPlanStore();
    private Runnable meanwhile = () -> {};
    private boolean losesAnswers;
    private boolean dark;

    @Override
    public RecoveryPlan create(RecoveryPlan plan) {
      meanwhile.run();
      if (losesAnswers) {
        RecoveryPlan unused = plans.create(plan);
        throw new OutcomeUnknownException("PutItem", "the answer was lost");
      }
      throw failure();
    }

    static ThrottledException failure() {
      return new ThrottledException("PutItem", "too many requests", null);
    }

    @Override
    public Optional<RecoveryPlan> find(String id) {
      if (dark) {
        throw failure();
      }
      return plans.find(id);
    }

    @Override
    public RecoveryPlan replace(RecoveryPlan plan) {
      return plans.replace(plan);
    }

    @Override
    public void delete(String id, long version) {
      plans.delete(id, version);
    }

    @Override
    public Page<RecoveryPlan> list(PageRequest request) {
      return plans.list(request);
    }
  }

  @Test
  void all_or_nothing_undoes_what_it_wrote_before_a_write_failed() {
    ImportReport report = load(ImportMode.ALL_OR_NOTHING);

    assertThat(report.succeeded()).isFalse();
    assertThat(report.summary())
        .isEqualTo("nothing is left written: a write failed, and those before it were undone");
    assertThat(report.items())
        .extracting(item -> item.outcome() + ": " + item.reason())
        .containsExactly(
            "SKIPPED: was written and then put back again, because 'Shop' could not be written",
            "SKIPPED: was written and then deleted again, because 'Shop' could not be written",
            "FAILED: could not be written: " + FailingPlans.failure().getMessage());
    assertThat(simulation.orchestrator().groups().list())
        .extracting(ProtectionGroup::name)
        .containsExactly("Old databases");
  }

  @Test
  void what_was_written_is_known_though_the_answer_was_lost() {
    plans.losesAnswers = true;

    ImportReport report = load(ImportMode.ALL_OR_NOTHING);

    assertThat(report.succeeded()).isTrue();
    assertThat(report.summary()).isEqualTo("3 written, 0 failed");
    assertThat(simulation.orchestrator().plans().list()).hasSize(1);
  }

  @Test
  void what_may_have_been_written_is_told() {
    plans.losesAnswers = true;
    plans.meanwhile = () -> plans.dark = true;

    ImportReport report = load(ImportMode.ALL_OR_NOTHING);

    assertThat(report.items(ImportOutcome.FAILED))
        .singleElement()
        .extracting(item -> item.reason())
        .asString()
        .startsWith("may have been written: ");
    assertThat(report.summary()).contains("may be left written");
  }

  @Test
  void what_cannot_be_undone_is_told() {
    plans.meanwhile = this::changeDatabases;

    ImportReport report = load(ImportMode.ALL_OR_NOTHING);

    assertThat(report.summary()).isEqualTo("a write failed, and 1 before it could not be undone");
    assertThat(report.items(ImportOutcome.UPDATED))
        .extracting(item -> item.reason())
        .singleElement()
        .asString()
        .startsWith(
            "was written; as 'Shop' could not be written, it was to be undone, which failed")
        .contains("is no longer at version 2");
  }

  @Test
  void as_far_as_possible_keeps_what_could_be_written() {
    ImportReport report = load(ImportMode.AS_FAR_AS_POSSIBLE);

    assertThat(report.summary()).isEqualTo("2 of 3 written; the items say why not the rest");
    assertThat(simulation.orchestrator().groups().list()).hasSize(2);
  }

  @Test
  void a_place_that_does_not_answer_holds_nothing_up() {
    JsonNode elsewhere =
        StrictJson.read(
            """
            {"groups": [{"name": "Far", "accountId": "999988887777", "region": "eu-west-1",
                         "serverIds": ["s-0000000000000000f"]}]}
            """);
    Simulation dark =
        simulation.withPorts(
            ports ->
                ports.recoveryService(
                    new ForwardingRecoveryService(world.drs()) {
                      @Override
                      public List<SourceServer> sourceServers(
                          AccountRegion where, Collection<String> serverIds) {
                        throw FailingPlans.failure();
                      }
                    }));

    ImportReport report =
        dark.orchestrator()
            .configurations()
            .load(ImportRequest.dryRun(elsewhere).forReal(), ADA, AccessScope.EVERYTHING);

    assertThat(report.items(ImportOutcome.CREATED))
        .singleElement()
        .extracting(item -> item.reason())
        .asString()
        .contains("whether DRS knows its servers could not be checked");
    assertThat(dark.orchestrator().groups().list()).hasSize(2);
  }

  private ImportReport load(ImportMode mode) {
    return simulation
        .orchestrator()
        .configurations()
        .load(
            ImportRequest.dryRun(DOCUMENT).forReal().with(mode).with(OnConflict.REPLACE),
            ADA,
            AccessScope.EVERYTHING);
  }

  private void changeDatabases() {
    ProtectionGroup now = simulation.orchestrator().groups().get("db");
    simulation.orchestrator().groups().update(now.toBuilder().description("mine").build(), ADA);
  }
}
