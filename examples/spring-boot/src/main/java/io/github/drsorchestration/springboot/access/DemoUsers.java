package io.github.drsorchestration.springboot.access;

import io.github.drsorchestration.api.access.Role;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** People whose passwords everybody knows, where nothing real can be recovered. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("recovery.simulation.enabled")
class DemoUsers {

  private static final Map<String, Role> ROLES =
      Map.of(
          "admin", Role.ADMIN,
          "manager", Role.RECOVERY_MANAGER,
          "planner", Role.PLAN_MANAGER,
          "operator", Role.OPERATOR,
          "viewer", Role.READ_ONLY);

  @Bean
  UserDetailsService users() {
    InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
    ROLES.forEach(
        (name, role) ->
            users.createUser(
                User.withUsername(name).password("{noop}demo-" + name).roles(role.name()).build()));
    return users;
  }
}
