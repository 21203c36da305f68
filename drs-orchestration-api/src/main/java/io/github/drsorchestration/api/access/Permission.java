package io.github.drsorchestration.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Arrays;

/** What a role can allow. In JSON and in messages a permission has its code. */
public enum Permission {
  CREATE_PROTECTION_GROUP("drs:CreateProtectionGroup"),
  UPDATE_PROTECTION_GROUP("drs:UpdateProtectionGroup"),
  DELETE_PROTECTION_GROUP("drs:DeleteProtectionGroup"),
  CREATE_RECOVERY_PLAN("drs:CreateRecoveryPlan"),
  UPDATE_RECOVERY_PLAN("drs:UpdateRecoveryPlan"),
  DELETE_RECOVERY_PLAN("drs:DeleteRecoveryPlan"),
  /** Start a drill or a recovery. */
  EXECUTE_RECOVERY("drs:ExecuteRecovery"),
  /** Steer what was started: pause, resume, cancel, approve, deny, retry, skip, extend, forget. */
  MANAGE_EXECUTION("drs:ManageExecution"),
  TERMINATE_INSTANCES("drs:TerminateInstances"),
  /** Read everything except secrets. */
  VIEW_RESOURCES("drs:ViewResources"),
  /** Manage accounts, and export and import the configuration. */
  MANAGE_ACCOUNTS("drs:ManageAccounts");

  private final String code;

  Permission(String code) {
    this.code = code;
  }

  /**
   * The permission with this code.
   *
   * @throws InvalidValueException if there is none
   */
  @JsonCreator
  public static Permission of(String code) {
    return Arrays.stream(values())
        .filter(it -> it.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("permission", "must be one of " + codes()));
  }

  private static String codes() {
    return String.join(", ", Arrays.stream(values()).map(Permission::code).toList());
  }

  @JsonValue
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
