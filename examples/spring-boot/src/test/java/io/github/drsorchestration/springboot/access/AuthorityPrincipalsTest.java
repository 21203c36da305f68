package io.github.drsorchestration.springboot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;

class AuthorityPrincipalsTest {

  @Test
  void roles_come_from_authorities_and_others_allow_nothing() {
    assertThat(principal("ann", "ROLE_DRSOperator", "ROLE_CLERK", "DRSOrchestrationAdmin"))
        .isEqualTo(Principal.of(Actor.of("ann"), Role.OPERATOR));
  }

  @Test
  void nobody_is_taken_for_the_engine() {
    assertThat(principal("engine", "ROLE_DRSOrchestrationAdmin")).isEqualTo(Principal.ANONYMOUS);
  }

  private static Principal principal(String name, String... authorities) {
    return new AuthorityPrincipals()
        .principal(new TestingAuthenticationToken(name, "secret", authorities));
  }
}
