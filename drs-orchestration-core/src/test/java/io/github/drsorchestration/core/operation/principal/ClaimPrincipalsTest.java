package io.github.drsorchestration.core.operation.principal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimPrincipalsTest {

  private static final ClaimPrincipals COGNITO = ClaimPrincipals.COGNITO;

  @Test
  void groups_are_roles_by_their_names_and_others_are_none() {
    Principal ann =
        COGNITO.principal(
            Map.of(
                "sub", "a1b2",
                "email", "ann@example.org",
                "cognito:groups", List.of("Everyone", "DRSOperator", "drsoperator")));

    assertThat(ann.roles()).containsExactly(Role.OPERATOR);
    assertThat(ann.actor().id()).isEqualTo("a1b2");
    assertThat(ann.actor().name()).contains("ann@example.org");
    assertThat(ann.actor().authenticatedBy()).contains("cognito");
    assertThat(ann.scope()).isEqualTo(AccessScope.EVERYTHING);
  }

  static Stream<Object> forms() {
    return Stream.of(
        List.of("DRSOperator", "DRSReadOnly"),
        "DRSOperator,DRSReadOnly",
        "[DRSOperator DRSReadOnly]",
        "[\"DRSOperator\", \"DRSReadOnly\"]",
        " DRSOperator  DRSReadOnly ");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void lists_come_in_the_forms_of_authorizers(Object groups) {
    assertThat(COGNITO.principal(Map.of("sub", "x", "cognito:groups", groups)).roles())
        .containsExactly(Role.OPERATOR, Role.READ_ONLY);
  }

  @Test
  void a_service_names_its_own_groups() {
    Role drills = new Role("Drills", Set.of(Permission.EXECUTE_RECOVERY));

    assertThat(
            COGNITO
                .withRole("dr-drills", drills)
                .principal(Map.of("sub", "x", "cognito:groups", "dr-drills"))
                .roles())
        .containsExactly(drills);
  }

  @Test
  void the_scope_is_what_the_claims_list() {
    Principal tenant =
        COGNITO.principal(
            Map.of(
                "sub", "x",
                "cognito:groups", "DRSReadOnly",
                "custom:accountIds", "111122223333,444455556666",
                "custom:planIds", List.of("shop")));

    assertThat(tenant.scope())
        .isEqualTo(
            new AccessScope(Set.of("111122223333", "444455556666"), Set.of(), Set.of("shop")));
  }

  static Stream<Object> unreadableScopes() {
    return Stream.of("", "  ", "[]", List.of(), 17, Map.of(), List.of(1), "acme", "1111");
  }

  @ParameterizedTest
  @MethodSource("unreadableScopes")
  void a_scope_that_cannot_be_read_never_means_everything(Object accounts) {
    Principal tenant =
        COGNITO.principal(
            Map.of("sub", "x", "cognito:groups", "DRSReadOnly", "custom:accountIds", accounts));

    assertThat(tenant.roles()).isEmpty();
    assertThat(tenant.isAnonymous()).isFalse();
  }

  @Test
  void a_scope_that_is_null_never_means_everything() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", "x");
    claims.put("cognito:groups", "DRSReadOnly");
    claims.put("custom:planIds", null);

    assertThat(COGNITO.principal(claims).roles()).isEmpty();
  }

  static Stream<Map<String, Object>> nobodies() {
    return Stream.of(
        Map.of(),
        Map.of("sub", ""),
        Map.of("sub", 7),
        Map.of("sub", List.of("x")),
        Map.of("sub", "engine"),
        Map.of("sub", "x".repeat(2_000)),
        Map.of("email", "ann@example.org"));
  }

  @ParameterizedTest
  @MethodSource("nobodies")
  void without_an_id_nobody_is_known(Map<String, Object> claims) {
    Map<String, Object> admin = new HashMap<>(claims);
    admin.put("cognito:groups", List.of("DRSOrchestrationAdmin"));

    assertThat(COGNITO.principal(admin)).isEqualTo(Principal.ANONYMOUS);
  }

  static Stream<Object> malformedGroups() {
    return Stream.of(1, Map.of("DRSOrchestrationAdmin", true), List.of(1, 2), "", List.of());
  }

  @ParameterizedTest
  @MethodSource("malformedGroups")
  void malformed_groups_are_no_roles(Object groups) {
    assertThat(COGNITO.principal(Map.of("sub", "x", "cognito:groups", groups)).roles()).isEmpty();
  }
}
