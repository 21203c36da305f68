package io.github.drsorchestration.core.operation.principal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IamPrincipalsTest {

  private static final AccessScope ONE = AccessScope.ofAccounts(Set.of("111122223333"));

  private final IamPrincipals principals =
      new IamPrincipals()
          .with("arn:aws:iam::111122223333:role/DrOperators", Role.OPERATOR)
          .with("arn:aws:iam::111122223333:user/dr/*", Role.READ_ONLY, ONE)
          .withNamedSessions("arn:aws:iam::*:role/AWSReservedSSO_DrAdmin_*", Role.ADMIN);

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sts::111122223333:assumed-role/DrOperators/bob, DRSOperator",
    "arn:aws:iam::111122223333:role/DrOperators, DRSOperator",
    "arn:aws:iam::111122223333:user/dr/rita, DRSReadOnly",
    "arn:aws:sts::999922223333:assumed-role/AWSReservedSSO_DrAdmin_0a1b/ann@example.org,"
        + " DRSOrchestrationAdmin"
  })
  void a_rule_gives_a_role(String arn, String role) {
    assertThat(principals.principal(arn).roles()).extracting(Role::name).containsExactly(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sts::999922223333:assumed-role/DrOperators/bob",
        "arn:aws:sts::111122223333:assumed-role/DrOperators2/bob",
        "arn:aws:sts::111122223333:assumed-role/Other/DrOperators",
        "arn:aws:iam::111122223333:user/DrOperators",
        "arn:aws:iam::111122223333:user/dr/deeper/rita",
        "arn:aws-cn:iam::111122223333:role/DrOperators"
      })
  void an_identity_without_a_rule_is_known_and_may_nothing(String arn) {
    Principal principal = principals.principal(arn);

    assertThat(principal.roles()).isEmpty();
    assertThat(principal.isAnonymous()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bob",
        "arn:aws:iam::111122223333:root",
        "arn:aws:sts::111122223333:federated-user/bob",
        "arn:aws:sts::111122223333:assumed-role/DrOperators",
        "arn:aws:sts::111122223333:assumed-role/DrOperators/bob/more",
        "arn:aws:iam::1111:role/DrOperators",
        "arn:aws:iam::111122223333:role/DrOperators\n"
      })
  void what_is_no_user_and_no_role_is_nobody(String arn) {
    assertThat(principals.principal(arn)).isEqualTo(Principal.ANONYMOUS);
  }

  @Test
  void sessions_of_a_role_are_one_actor_because_their_names_are_chosen_by_who_assumes_it() {
    Principal bob = principals.principal("arn:aws:sts::111122223333:assumed-role/DrOperators/bob");
    Principal eve = principals.principal("arn:aws:sts::111122223333:assumed-role/DrOperators/eve");

    assertThat(bob.actor().isSame(eve.actor())).isTrue();
    assertThat(bob.actor().displayName()).isEqualTo("DrOperators");
  }

  @Test
  void sessions_whose_names_are_trusted_are_people() {
    String role = "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_DrAdmin_0a1b/";
    Principal ann = principals.principal(role + "ann@example.org");
    Principal bob = principals.principal(role + "bob@example.org");

    assertThat(ann.actor().isSame(bob.actor())).isFalse();
    assertThat(ann.actor().displayName()).isEqualTo("ann@example.org");
  }

  @Test
  void a_rule_can_limit_what_is_within_reach() {
    assertThat(principals.principal("arn:aws:iam::111122223333:user/dr/rita").scope())
        .isEqualTo(ONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "DrOperators", "arn:aws:iam::*:*", "arn:aws:s3:::bucket"})
  void a_pattern_that_could_match_anything_is_refused(String pattern) {
    assertThatThrownBy(() -> new IamPrincipals().with(pattern, Role.ADMIN))
        .isInstanceOf(InvalidValueException.class);
  }
}
