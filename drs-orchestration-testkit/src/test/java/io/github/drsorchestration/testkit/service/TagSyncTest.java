package io.github.drsorchestration.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.AlreadyRunningException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.recovery.ServerTags;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.service.tagsync.LastRun;
import io.github.drsorchestration.core.service.tagsync.ServerSync;
import io.github.drsorchestration.core.service.tagsync.SyncOutcome;
import io.github.drsorchestration.core.service.tagsync.TagSync;
import io.github.drsorchestration.core.service.tagsync.TagSyncReport;
import io.github.drsorchestration.core.service.tagsync.TagSyncRequest;
import io.github.drsorchestration.core.service.tagsync.TagSyncSettings;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagSyncTest {

  private static final Actor ANN = Actor.of("ann");
  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion PARIS = new AccountRegion("444455556666", "eu-west-3");
  private static final AccountRegion FRANKFURT = new AccountRegion("111122223333", "eu-central-1");
  private static final String WEB = "s-0000000000000web1";
  private static final String DATABASE = "s-00000000000000db1";
  private static final String FAR = "s-0000000000000far1";
  private static final LaunchSettings NOTHING_COPIED =
      LaunchSettings.builder()
          .copyTags(false)
          .copyPrivateIp(false)
          .rightSizing(RightSizing.NONE)
          .build();

  private final WorldBuilder builder =
      SimulatedWorld.builder()
          .server(server(WEB, DUBLIN, "i-0000000000000aaa1").build())
          .server(
              server(DATABASE, DUBLIN, "i-0000000000000aaa2")
                  .putTags("tier", "old")
                  .putTags("mine", "stays")
                  .build())
          .server(server(FAR, PARIS, "i-0000000000000aaa3").build());
  private SimulatedWorld world = builder.build();
  private Simulation simulation = simulation();

  private static SimulatedServer.Builder server(String id, AccountRegion where, String instance) {
    return SimulatedServer.builder()
        .serverId(id)
        .where(where)
        .origin(FRANKFURT)
        .originInstanceId(instance);
  }

  private Simulation simulation() {
    world
        .serverTags()
        .instance(FRANKFURT, "i-0000000000000aaa1", Map.of("tier", "web"))
        .instance(FRANKFURT, "i-0000000000000aaa2", Map.of("tier", "database", "aws:x", "y"))
        .instance(FRANKFURT, "i-0000000000000aaa3", Map.of("tier", "far"));
    Simulation made = Simulation.of(world);
    everywhere(made.orchestrator().tagSync());
    return made;
  }

  private static void everywhere(TagSync sync) {
    sync.update(
        new TagSyncSettings(
            true,
            4,
            Set.of(DUBLIN.accountId(), PARIS.accountId()),
            Set.of(DUBLIN.region(), PARIS.region()),
            List.of(),
            List.of(),
            true),
        0,
        ANN);
  }

  private TagSync sync() {
    return simulation.orchestrator().tagSync();
  }

  private Map<String, String> tags(AccountRegion where, String serverId) {
    return world.drs().sourceServers(where, List.of(serverId)).get(0).tags();
  }

  private static ServerSync of(TagSyncReport report, String serverId) {
    return report.servers().stream()
        .filter(it -> it.serverId().equals(serverId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void servers_get_the_tags_of_their_instances_and_keep_their_own() {
    TagSyncReport report = sync().run(TagSyncRequest.by(ANN));

    assertThat(tags(DUBLIN, WEB)).isEqualTo(Map.of("tier", "web"));
    assertThat(tags(DUBLIN, DATABASE)).isEqualTo(Map.of("tier", "database", "mine", "stays"));
    assertThat(tags(PARIS, FAR)).isEqualTo(Map.of("tier", "far"));
    assertThat(report.totals().get(SyncOutcome.CHANGED)).isEqualTo(3);
    assertThat(of(report, DATABASE).changes().changed().get("tier").from()).isEqualTo("old");
    assertThat(world.drs().launchSettings(DUBLIN, WEB).copyTags()).contains(true);
  }

  @Test
  void a_second_run_finds_nothing_to_change() {
    sync().run(TagSyncRequest.by(ANN));

    assertThat(sync().run(TagSyncRequest.by(ANN)).totals().get(SyncOutcome.UNCHANGED)).isEqualTo(3);
  }

  @Test
  void a_dry_run_tells_the_same_and_writes_nothing() {
    TagSyncReport report = sync().run(TagSyncRequest.by(ANN).asDryRun());

    assertThat(report.totals().get(SyncOutcome.CHANGED)).isEqualTo(3);
    assertThat(tags(DUBLIN, WEB)).isEmpty();
    assertThat(sync().status().lastRun()).isEmpty();
  }

  @Test
  void a_dark_account_is_named_and_costs_the_others_nothing() {
    world.add(Fault.builder().kind(FaultKind.UNAVAILABLE).where(PARIS).build());
    TagSyncReport report = sync().run(TagSyncRequest.by(ANN));

    assertThat(report.missed()).extracting(it -> it.where()).contains(PARIS);
    assertThat(report.totals().get(SyncOutcome.CHANGED)).isEqualTo(2);
    assertThat(sync().status().lastRun().orElseThrow().failures())
        .anyMatch(it -> it.startsWith(PARIS.toString()));
  }

  @Test
  void a_server_whose_instance_cannot_be_read_fails_with_the_reason() {
    world.serverTags().unreachable(FRANKFURT);
    TagSyncReport report = sync().run(TagSyncRequest.by(ANN));

    assertThat(report.totals().get(SyncOutcome.FAILED)).isEqualTo(3);
    assertThat(of(report, WEB).reason().orElseThrow()).contains("no answer from " + FRANKFURT);
  }

  @Test
  void what_has_no_instance_or_no_tags_is_skipped_with_the_reason() {
    world =
        SimulatedWorld.builder()
            .server(SimulatedServer.of(WEB, DUBLIN))
            .server(
                server(DATABASE, DUBLIN, "i-0000000000000aaa2")
                    .replicationState(ReplicationState.DISCONNECTED)
                    .build())
            .server(server(FAR, PARIS, "i-0000000000000bbb9").build())
            .build();
    simulation = simulation();
    TagSyncReport report = sync().run(TagSyncRequest.by(ANN));

    assertThat(report.totals().get(SyncOutcome.SKIPPED)).isEqualTo(3);
    assertThat(report.servers())
        .extracting(it -> it.reason().orElseThrow())
        .containsExactlyInAnyOrder(
            "its source is no EC2 instance",
            "it is disconnected from its source",
            "its instance does not exist any more");
  }

  @Test
  void one_server_that_is_refused_does_not_spoil_the_rest() {
    writing(
        (where, serverId) -> {
          if (serverId.equals(WEB)) {
            throw new CallRejectedException("TagResource", "a bad tag");
          }
        });
    TagSyncReport report = sync().run(TagSyncRequest.by(ANN));

    assertThat(of(report, WEB).outcome()).isEqualTo(SyncOutcome.FAILED);
    assertThat(of(report, WEB).reason().orElseThrow()).contains("a bad tag");
    assertThat(of(report, DATABASE).outcome()).isEqualTo(SyncOutcome.CHANGED);
  }

  @Test
  void a_place_that_throttles_is_left_alone_until_the_next_run() {
    int[] calls = {0};
    writing(
        (where, serverId) -> {
          if (where.equals(DUBLIN)) {
            calls[0]++;
            throw new ThrottledException("TagResource", "too many calls", null);
          }
        });
    TagSyncReport report = sync().run(TagSyncRequest.by(ANN));

    assertThat(calls[0]).isEqualTo(1);
    assertThat(report.totals().get(SyncOutcome.NOT_REACHED)).isEqualTo(2);
    assertThat(of(report, FAR).outcome()).isEqualTo(SyncOutcome.CHANGED);
  }

  @Test
  void only_servers_within_reach_are_touched() {
    TagSyncReport report =
        sync()
            .run(
                new TagSyncRequest(
                    ANN,
                    false,
                    Optional.of(it -> it.where().equals(PARIS)),
                    Duration.ofMinutes(1)));

    assertThat(report.servers()).extracting(ServerSync::serverId).containsExactly(FAR);
    assertThat(tags(DUBLIN, WEB)).isEmpty();
    assertThat(sync().runIfDue(Actor.ENGINE)).as("the rest is due nevertheless").isPresent();
  }

  @Test
  void it_is_due_at_once_and_then_after_each_interval() {
    assertThat(sync().runIfDue(Actor.ENGINE)).isPresent();
    assertThat(sync().runIfDue(Actor.ENGINE)).isEmpty();
    assertThat(sync().nextDueAt()).contains(world.time().now().plus(Duration.ofHours(4)));

    world.time().advance(Duration.ofHours(4));
    assertThat(sync().runIfDue(Actor.ENGINE)).isPresent();
  }

  @Test
  void what_is_not_enabled_is_never_due() {
    TagSync fresh = Simulation.of(world).orchestrator().tagSync();

    assertThat(fresh.nextDueAt()).isEmpty();
    assertThat(fresh.runIfDue(Actor.ENGINE)).isEmpty();
  }

  @Test
  void one_run_goes_on_at_a_time() {
    TagSync[] another = {null};
    writing(
        (where, serverId) ->
            assertThatThrownBy(() -> another[0].run(TagSyncRequest.by(ANN)))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("ann"));
    another[0] = sync();

    assertThat(sync().run(TagSyncRequest.by(ANN)).totals().get(SyncOutcome.CHANGED)).isEqualTo(3);
    assertThat(sync().status().lastRun().orElseThrow().endedAt()).isPresent();
  }

  @Test
  void settings_that_were_changed_meanwhile_are_not_overwritten() {
    assertThatThrownBy(() -> sync().update(TagSyncSettings.DEFAULTS, 0, ANN))
        .isInstanceOf(VersionConflictException.class);
    assertThat(sync().update(TagSyncSettings.DEFAULTS, 1, ANN).version()).isEqualTo(2);
  }

  @Test
  void what_is_stored_stays_readable() throws JsonProcessingException {
    String stored =
        """
        {"settings": {"enabled": true, "intervalHours": 6, "accountIds": ["111122223333"],
          "regions": ["eu-west-1"], "include": ["dr:*"], "exclude": [], "copyToInstances": false,
          "addedLater": 1},
         "lastModifiedBy": {"id": "ann"}, "lastModifiedDate": "2026-03-01T12:00:00Z"}
        """;
    Simulation other = Simulation.of(world);
    other
        .ports()
        .recordStore()
        .of("tag-sync")
        .create(new StoredRecord("settings", 0, (ObjectNode) DomainJson.mapper().readTree(stored)));

    assertThat(other.orchestrator().tagSync().status().settings())
        .isEqualTo(
            new TagSyncSettings(
                true,
                6,
                Set.of("111122223333"),
                Set.of("eu-west-1"),
                List.of("dr:*"),
                List.of(),
                false));
  }

  private interface Write {
    void before(AccountRegion where, String serverId);
  }

  private void writing(Write write) {
    ServerTags real = world.serverTags();
    simulation.withPorts(
        ports ->
            ports.serverTags(
                new ServerTags() {
                  @Override
                  public Map<String, Map<String, String>> ofInstances(
                      AccountRegion where, Collection<String> instanceIds) {
                    return real.ofInstances(where, instanceIds);
                  }

                  @Override
                  public void addToServer(
                      AccountRegion where, String serverId, Map<String, String> tags) {
                    write.before(where, serverId);
                    real.addToServer(where, serverId, tags);
                  }

                  @Override
                  public void removeFromServer(
                      AccountRegion where, String serverId, Collection<String> keys) {
                    real.removeFromServer(where, serverId, keys);
                  }
                }));
  }

  @Test
  void tags_are_not_copied_to_instances_where_a_group_or_an_existing_instance_excludes_it() {
    world.drs().applyLaunchSettings(DUBLIN, WEB, NOTHING_COPIED);
    world.drs().launchInto(DUBLIN, WEB, Optional.of("i-0000000000000ccc1"));
    world.drs().applyLaunchSettings(DUBLIN, DATABASE, NOTHING_COPIED);
    simulation.with(
        ProtectionGroup.builder()
            .groupId("g")
            .name("Databases")
            .accountId(DUBLIN.accountId())
            .region(DUBLIN.region())
            .addServerIds(DATABASE)
            .launchConfig(NOTHING_COPIED)
            .build());

    TagSyncReport report = sync().run(TagSyncRequest.by(ANN));

    assertThat(report.totals().get(SyncOutcome.CHANGED)).isEqualTo(3);
    assertThat(world.drs().launchSettings(DUBLIN, WEB).copyTags()).contains(false);
    assertThat(world.drs().launchSettings(DUBLIN, DATABASE).copyTags()).contains(false);
    assertThat(world.drs().launchSettings(PARIS, FAR).copyTags()).contains(true);
  }

  @Test
  void no_other_run_may_begin_before_a_slow_one_has_ended() {
    world.add(
        Fault.builder()
            .kind(FaultKind.CALL_SLOW)
            .magnitude(Duration.ofSeconds(25))
            .operation(ServiceCall.DESCRIBE_SOURCE_SERVERS)
            .where(PARIS)
            .build());

    sync().run(new TagSyncRequest(ANN, false, Optional.empty(), Duration.ofSeconds(1)));

    LastRun run = sync().status().lastRun().orElseThrow();
    assertThat(run.endedAt().orElseThrow()).isBetween(run.startedAt().plusSeconds(20), run.until());
  }
}
