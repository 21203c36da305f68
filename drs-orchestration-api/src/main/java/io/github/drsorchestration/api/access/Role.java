package io.github.drsorchestration.api.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named set of permissions. There are five standard roles; an embedding service can have its own.
 *
 * <pre>{@code
 * Role drillLead = new Role("DrillLead", Set.of(Permission.VIEW_RESOURCES, Permission.EXECUTE_RECOVERY));
 * }</pre>
 *
 * @param name what it is called, for example as a group of an identity provider; at most 128
 *     characters
 * @param permissions what it allows
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Role(String name, Set<Permission> permissions) {

  /** Everything, and alone the configuration and the accounts. */
  public static final Role ADMIN =
      new Role("DRSOrchestrationAdmin", EnumSet.allOf(Permission.class));

  /** Executions from start to clean-up. */
  public static final Role RECOVERY_MANAGER =
      new Role(
          "DRSRecoveryManager",
          EnumSet.of(
              Permission.EXECUTE_RECOVERY,
              Permission.MANAGE_EXECUTION,
              Permission.TERMINATE_INSTANCES,
              Permission.VIEW_RESOURCES));

  /** Groups and plans, which it creates and changes but does not delete or execute. */
  public static final Role PLAN_MANAGER =
      new Role(
          "DRSPlanManager",
          EnumSet.of(
              Permission.CREATE_PROTECTION_GROUP,
              Permission.UPDATE_PROTECTION_GROUP,
              Permission.CREATE_RECOVERY_PLAN,
              Permission.UPDATE_RECOVERY_PLAN,
              Permission.VIEW_RESOURCES));

  /** Starts executions and looks on. */
  public static final Role OPERATOR =
      new Role("DRSOperator", EnumSet.of(Permission.EXECUTE_RECOVERY, Permission.VIEW_RESOURCES));

  /** Looks on. */
  public static final Role READ_ONLY =
      new Role("DRSReadOnly", EnumSet.of(Permission.VIEW_RESOURCES));

  /** The five, from the one that may do most to the one that may do least. */
  public static final List<Role> STANDARD =
      List.of(ADMIN, RECOVERY_MANAGER, PLAN_MANAGER, OPERATOR, READ_ONLY);

  private static final int MAX_LENGTH = 128;

  public Role {
    Check.name("name", name, MAX_LENGTH);
    permissions = Copy.sorted("permissions", permissions);
  }

  /** The standard role of this name. */
  public static Optional<Role> standard(String name) {
    return STANDARD.stream().filter(role -> role.name().equals(name)).findFirst();
  }
}
