package io.github.drsorchestration.core.service.tagsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyncPlacesTest {

  private static final String SHOP = "111122223333";
  private static final String BANK = "444455556666";
  private static final ProtectionGroup GROUP =
      ProtectionGroup.builder()
          .groupId("web")
          .name("Web")
          .accountId(SHOP)
          .region("eu-west-1")
          .tagCriteria(new TagCriteria(Map.of("tier", "web")))
          .build();
  private static final TargetAccount ACCOUNT =
      TargetAccount.builder().accountId(BANK).addRegions("us-east-1", "us-west-2").build();

  private static Set<AccountRegion> places(Set<String> accountIds, Set<String> regions) {
    TagSyncSettings settings =
        new TagSyncSettings(true, 4, accountIds, regions, List.of(), List.of(), true);
    return SyncPlaces.of(settings, List.of(GROUP), List.of(ACCOUNT));
  }

  @Test
  void by_default_they_are_those_of_groups_and_registered_accounts() {
    assertThat(places(Set.of(), Set.of()))
        .containsExactly(
            new AccountRegion(SHOP, "eu-west-1"),
            new AccountRegion(BANK, "us-east-1"),
            new AccountRegion(BANK, "us-west-2"));
  }

  @Test
  void settings_limit_them() {
    assertThat(places(Set.of(BANK), Set.of("us-east-1")))
        .containsExactly(new AccountRegion(BANK, "us-east-1"));
  }

  @Test
  void an_account_and_a_region_that_settings_name_are_a_place_even_without_a_group() {
    assertThat(places(Set.of(SHOP), Set.of("eu-north-1")))
        .containsExactly(new AccountRegion(SHOP, "eu-north-1"));
  }

  @Test
  void settings_have_bounds() {
    assertThatThrownBy(
            () -> new TagSyncSettings(true, 25, Set.of(), Set.of(), List.of(), List.of(), true))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("intervalHours");
    assertThatThrownBy(() -> places(Set.of("home"), Set.of())).hasMessageContaining("accountIds");
    assertThatThrownBy(() -> places(Set.of(), Set.of("moon"))).hasMessageContaining("regions");
  }
}
