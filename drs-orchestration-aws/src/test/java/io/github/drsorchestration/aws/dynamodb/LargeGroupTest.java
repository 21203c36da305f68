package io.github.drsorchestration.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.ServerLaunchSettings;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups with more servers than a transaction has writes. */
class LargeGroupTest {

  private final DynamoTables tables = Tables.create();
  private final FaultyHttp http = new FaultyHttp();
  private final ProtectionGroupStore groups = Tables.stores(tables, http).protectionGroups();

  @Test
  void three_thousand_servers_belong_to_one_group() {
    ProtectionGroup large = groups.create(Samples.group(1, Samples.serverIds(0, 3_000)));

    assertThat(groups.find("pg-1")).contains(large);
    assertThatThrownBy(() -> groups.create(Samples.group(2, Samples.serverIds(2_999, 3_001))))
        .isInstanceOfSatisfying(
            ServerInOtherGroupException.class,
            refused -> {
              assertThat(refused.serverId()).isEqualTo(Samples.serverId(2_999));
              assertThat(refused.groupId()).isEqualTo("pg-1");
            });
    assertThat(groups.listAll()).containsExactly(large);
  }

  @Test
  void what_a_large_group_gives_up_another_large_group_takes() {
    ProtectionGroup large = groups.create(Samples.group(1, Samples.serverIds(0, 3_000)));
    groups.replace(large.toBuilder().serverIds(Samples.serverIds(0, 1_000)).build());

    ProtectionGroup other = groups.create(Samples.group(2, Samples.serverIds(1_000, 3_000)));

    assertThat(groups.find("pg-2")).contains(other);
    groups.delete("pg-2", 1);
    assertThat(groups.create(Samples.group(3, Samples.serverIds(1_000, 3_000))).version())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_large_group_is_written_whole_or_not_at_all_wherever_the_process_dies(boolean afterEffect) {
    ProtectionGroupStore others = DynamoStores.of(Tables.CLIENT, tables).protectionGroups();
    ProtectionGroup wanted = Samples.group(1, Samples.serverIds(0, 3_000));
    int deaths = 0;
    while (others.find("pg-1").isEmpty()) {
      ProtectionGroup other = others.create(Samples.group(2, Set.of(Samples.serverId(deaths))));
      others.delete("pg-2", other.version());
      http.dieAfter(deaths, afterEffect);
      try {
        groups.create(wanted);
      } catch (FaultyHttp.Died died) {
        deaths++;
      }
    }

    assertThat(deaths).as("calls of a create").isEqualTo(2);
    assertThat(others.find("pg-1").orElseThrow().serverIds()).isEqualTo(wanted.serverIds());
    assertThatThrownBy(() -> others.create(Samples.group(2, Samples.serverIds(2_999, 3_000))))
        .isInstanceOf(ServerInOtherGroupException.class);
  }

  @Test
  void launch_settings_of_every_server_fit() {
    Map<String, ServerLaunchSettings> settings = new HashMap<>();
    Set<String> servers = Samples.serverIds(0, 3_000);
    servers.forEach(
        it ->
            settings.put(
                it,
                new ServerLaunchSettings(
                    true, LaunchSettings.builder().instanceType("m5.xlarge").build())));

    ProtectionGroup kept =
        groups.create(Samples.group(1, servers).toBuilder().serverLaunchConfigs(settings).build());

    assertThat(groups.find("pg-1")).contains(kept);
  }
}
