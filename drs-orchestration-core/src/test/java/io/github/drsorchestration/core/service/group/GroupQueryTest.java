package io.github.drsorchestration.core.service.group;

import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.group.ProtectionGroup;
import org.junit.jupiter.api.Test;

class GroupQueryTest {

  private static final ProtectionGroup GROUP =
      ProtectionGroup.builder()
          .groupId("g")
          .name("Databases")
          .description("of the web SHOP")
          .accountId(PLACE.accountId())
          .region(PLACE.region())
          .addServerIds(id("db"))
          .build();

  @Test
  void a_text_is_found_in_the_name_and_in_the_description() {
    assertThat(GroupQuery.ALL.withText("data").matches(GROUP)).isTrue();
    assertThat(GroupQuery.ALL.withText(" shop ").matches(GROUP)).isTrue();
    assertThat(GroupQuery.ALL.withText("cache").matches(GROUP)).isFalse();
  }

  @Test
  void a_group_is_found_by_its_account_region_and_servers() {
    GroupQuery here = GroupQuery.ALL.withAccountId(PLACE.accountId()).withRegion(PLACE.region());

    assertThat(here.withServerId(id("db")).matches(GROUP)).isTrue();
    assertThat(here.withServerId(id("web")).matches(GROUP)).isFalse();
    assertThat(here.withRegion("us-east-1").matches(GROUP)).isFalse();
    assertThat(here.withAccountId("444455556666").matches(GROUP)).isFalse();
  }
}
