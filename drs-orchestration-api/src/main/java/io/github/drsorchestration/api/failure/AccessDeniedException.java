package io.github.drsorchestration.api.failure;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The caller's role lacks a permission. Nothing was done; repair the role before the next attempt.
 */
public final class AccessDeniedException extends ServiceException {

  @Serial private static final long serialVersionUID = 1L;

  /** What denied the call. */
  public enum Reason {
    /** No policy of the role allows it, or one denies it. */
    PERMISSION,
    /** A policy of the organization denies it, whatever the role allows. */
    ORGANIZATION,
    /** The role could not be assumed. */
    ROLE,
    /** The account is not registered, or without a role. */
    NOT_REGISTERED,
    /** There are no credentials, or they are not valid. */
    CREDENTIALS,
    /** The account has not enabled the Region, so its credentials are not known there. */
    REGION_NOT_ENABLED
  }

  private final Reason reason;
  private final @Nullable String action;

  public AccessDeniedException(String operation, String message) {
    this(operation, message, Reason.PERMISSION, null, null);
  }

  public AccessDeniedException(String operation, String message, @Nullable Throwable cause) {
    this(operation, message, Reason.PERMISSION, null, cause);
  }

  /**
   * @param operation the operation that was called
   * @param message who said no, and to whom
   * @param reason what denied it
   * @param action the IAM action that was denied, such as {@code drs:StartRecovery}, if known
   * @param cause what the adapter caught
   */
  public AccessDeniedException(
      String operation,
      String message,
      Reason reason,
      @Nullable String action,
      @Nullable Throwable cause) {
    super(operation, message, cause);
    this.reason = reason;
    this.action = action;
  }

  public Reason reason() {
    return reason;
  }

  /** The IAM action that was denied, where the service names it. */
  public Optional<String> action() {
    return Optional.ofNullable(action);
  }
}
