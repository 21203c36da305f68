package io.github.drsorchestration.api.group;

import static io.github.drsorchestration.api.sample.GroupSamples.DATABASES;
import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;
import static io.github.drsorchestration.api.sample.ServerSamples.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProtectionGroupTest {

  private static final ProtectionGroup TAGGED =
      DATABASES.toBuilder()
          .serverIds(Set.of())
          .tagCriteria(new TagCriteria(Map.of("tier", "database")))
          .build();

  private static ProtectionGroup.Builder group() {
    return DATABASES.toBuilder();
  }

  private static SourceServer server(String id, AccountRegion where, String tier) {
    return SourceServer.builder()
        .serverId(id)
        .where(where)
        .replicationState(ReplicationState.CONTINUOUS)
        .putTags("tier", tier)
        .build();
  }

  @Test
  void has_the_defaults_that_it_promises() throws Exception {
    ProtectionGroup read =
        DomainJson.mapper()
            .readValue(
                "{\"groupId\":\"pg-databases\",\"name\":\"Databases\",\"region\":\"eu-west-1\","
                    + "\"accountId\":\"111122223333\",\"serverIds\":[\"s-1111111111111111a\"]}",
                ProtectionGroup.class);

    assertThat(read).isEqualTo(DATABASES);
    assertThat(read.tagCriteria()).isEqualTo(TagCriteria.NONE);
    assertThat(read.launchConfig()).isEqualTo(LaunchSettings.unchanged());
    assertThat(read.version()).isZero();
    assertThat(read.where()).isEqualTo(PLACE);
  }

  @Test
  void the_place_is_derived_and_not_written() throws Exception {
    assertThat(DomainJson.mapper().writeValueAsString(DATABASES)).doesNotContain("where");
  }

  @Test
  void named_members_are_selected_by_their_id_in_their_place() {
    AccountRegion elsewhere = new AccountRegion("111122223333", "eu-central-1");

    assertThat(DATABASES.selects(server(DATABASE, PLACE, "web"))).isTrue();
    assertThat(DATABASES.selects(server(WEB, PLACE, "database"))).isFalse();
    assertThat(DATABASES.selects(server(DATABASE, elsewhere, "database"))).isFalse();
  }

  @Test
  void other_members_are_selected_by_their_tags_in_their_place() {
    AccountRegion elsewhere = new AccountRegion("444455556666", "eu-west-1");

    assertThat(TAGGED.selects(server(WEB, PLACE, "database"))).isTrue();
    assertThat(TAGGED.selects(server(WEB, PLACE, "web"))).isFalse();
    assertThat(TAGGED.selects(server(WEB, elsewhere, "database"))).isFalse();
  }

  @Test
  void a_member_without_settings_of_its_own_has_those_of_the_group() {
    LaunchSettings common = LaunchSettings.builder().copyTags(true).build();
    LaunchSettings own = LaunchSettings.builder().osByol(true).build();
    ProtectionGroup group =
        TAGGED.toBuilder()
            .launchConfig(common)
            .putServerLaunchConfigs(DATABASE, new ServerLaunchSettings(true, own))
            .build();

    assertThat(group.launchConfigOf(WEB)).isEqualTo(common);
    assertThat(group.launchConfigOf(DATABASE)).isEqualTo(common.overlaidWith(own));
  }

  @Test
  void no_group_launches_its_servers_into_one_existing_instance() {
    LaunchSettings into =
        LaunchSettings.builder().launchIntoInstanceId("i-0123456789abcdef0").build();
    String rule = "is set in DRS, for one server, and not by a group";

    assertRefused(
        () -> group().launchConfig(into).build(), "launchConfig.launchIntoInstanceId", rule);
    assertRefused(
        () ->
            TAGGED.toBuilder()
                .putServerLaunchConfigs(DATABASE, new ServerLaunchSettings(true, into))
                .build(),
        "serverLaunchConfigs." + DATABASE + ".launchIntoInstanceId",
        rule);
  }

  @Test
  void members_are_either_named_or_tagged() {
    String rule = "or tagCriteria must select the members: exactly one of the two";

    assertRefused(() -> group().serverIds(Set.of()).build(), "serverIds", rule);
    assertRefused(() -> TAGGED.toBuilder().addServerIds(WEB).build(), "serverIds", rule);
  }

  @Test
  void settings_are_for_members_where_members_are_named() {
    ServerLaunchSettings any = new ServerLaunchSettings(true, LaunchSettings.unchanged());

    assertRefused(
        () ->
            group()
                .putServerLaunchConfigs("s-9999999999999999z", any)
                .putServerLaunchConfigs(WEB, any)
                .build(),
        "serverLaunchConfigs",
        "names servers that are no members: [s-2222222222222222b, s-9999999999999999z]");
    assertRefused(
        () -> TAGGED.toBuilder().putServerLaunchConfigs("web-1", any).build(),
        "serverLaunchConfigs[0]",
        "must be a source server id (s- and 17 characters), is 'web-1'");
  }

  @Test
  void ids_names_and_versions_are_well_formed() {
    assertThat(group().name("n".repeat(64)).build().name()).hasSize(64);
    assertRefused(() -> group().groupId("").build(), "groupId", "must not be blank");
    assertRefused(
        () -> group().name("n".repeat(65)).build(),
        "name",
        "must have at most 64 characters, has 65");
    assertRefused(
        () -> group().addServerIds("s-1").build(),
        "serverIds[1]",
        "must be a source server id (s- and 17 characters), is 's-1'");
    assertRefused(() -> group().version(-1).build(), "version", "must be at least 0, is -1");
    assertRefused(
        () -> group().accountId("1").build(), "accountId", "must be twelve digits, is '1'");
    assertRefused(
        () -> group().region("Ireland").build(),
        "region",
        "must be a Region code such as eu-west-1, is 'Ireland'");
  }
}
