package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ProtectionGroupStore} must do. */
public abstract class ProtectionGroupStoreConformance
    extends NamedStoreConformance<ProtectionGroup> {

  private static final int RACERS = 8;
  private static final String SHARED = serverId(99);

  protected ProtectionGroupStoreConformance() {}

  @Override
  protected abstract ProtectionGroupStore emptyStore();

  @Test
  void a_server_of_another_group_is_refused_and_nothing_is_changed() {
    ProtectionGroup first = store().create(value(1, "one"));

    assertThatThrownBy(() -> store().create(withServers(value(2, "two"), serverId(2), serverId(1))))
        .isInstanceOfSatisfying(
            ServerInOtherGroupException.class,
            refused -> {
              assertThat(refused.serverId()).isEqualTo(serverId(1));
              assertThat(refused.groupId()).isEqualTo(first.groupId());
            });
    assertThat(store().listAll()).containsExactly(first);
  }

  @Test
  void a_group_cannot_take_over_a_server_of_another_group() {
    store().create(value(1, "one"));
    ProtectionGroup second = store().create(value(2, "two"));

    assertThatThrownBy(() -> store().replace(withServers(second, serverId(1), serverId(2))))
        .isInstanceOf(ServerInOtherGroupException.class);
    assertThat(store().find(second.groupId())).contains(second);
  }

  @Test
  void a_server_that_a_group_gave_up_is_free_again() {
    ProtectionGroup first = store().create(withServers(value(1, "one"), serverId(1), SHARED));
    store().replace(withServers(first, serverId(1)));

    ProtectionGroup second = store().create(withServers(value(2, "two"), SHARED));

    assertThat(store().find(second.groupId())).contains(second);
  }

  @Test
  void the_servers_of_a_deleted_group_are_free_again() {
    ProtectionGroup first = store().create(withServers(value(1, "one"), SHARED));
    store().delete(first.groupId(), 1);

    ProtectionGroup second = store().create(withServers(value(2, "two"), SHARED));

    assertThat(store().find(second.groupId())).contains(second);
  }

  @Test
  void a_refused_group_does_not_take_its_servers() {
    store().create(value(1, "one"));
    assertThatThrownBy(() -> store().create(withServers(value(2, "ONE"), SHARED)));

    ProtectionGroup third = store().create(withServers(value(3, "three"), SHARED));

    assertThat(store().find(third.groupId())).contains(third);
  }

  @Test
  void groups_that_select_by_tags_share_what_they_like() {
    ProtectionGroup first = store().create(byTag(1));
    ProtectionGroup second = store().create(byTag(2));

    assertThat(store().listAll()).containsExactly(first, second);
  }

  @Test
  void of_groups_that_want_the_same_server_exactly_one_succeeds() {
    List<Object> outcomes =
        Race.of(
            RACERS,
            racer -> store().create(withServers(value(racer + 1, "name " + racer), SHARED)));

    assertThat(Race.count(outcomes, ServerInOtherGroupException.class)).isEqualTo(RACERS - 1);
    assertThat(store().listAll()).hasSize(1);
  }

  @Override
  final ProtectionGroup value(int number, String name) {
    return ProtectionGroup.builder()
        .groupId("pg-" + number)
        .name(name)
        .accountId("111122223333")
        .region("eu-west-1")
        .serverIds(Set.of(serverId(number)))
        .launchConfig(LaunchSettings.builder().instanceType("m5.large").build())
        .build();
  }

  @Override
  final ProtectionGroup changed(ProtectionGroup group) {
    return group.toBuilder().description("changed").build();
  }

  @Override
  final ProtectionGroup renamed(ProtectionGroup group, String name) {
    return group.toBuilder().name(name).build();
  }

  @Override
  final ProtectionGroup withVersion(ProtectionGroup group, long version) {
    return group.toBuilder().version(version).build();
  }

  @Override
  final String idOf(ProtectionGroup group) {
    return group.groupId();
  }

  @Override
  final long versionOf(ProtectionGroup group) {
    return group.version();
  }

  private ProtectionGroup byTag(int number) {
    return value(number, "name " + number).toBuilder()
        .serverIds(Set.of())
        .tagCriteria(new TagCriteria(Map.of("tier", "web")))
        .build();
  }

  private static ProtectionGroup withServers(ProtectionGroup group, String... serverIds) {
    return group.toBuilder().serverIds(List.of(serverIds)).build();
  }

  private static String serverId(int number) {
    return String.format("s-%017d", number);
  }
}
