package io.github.drsorchestration.core.service.launch;

/** How far a server has the launch settings of its group. */
public enum SettingsStatus {
  /** They were not written yet, or have changed since. */
  PENDING,
  /** DRS and the launch template have them. */
  APPLIED,
  /** Some were taken, and others were not, or nobody knows. */
  PARTIAL,
  /** None was taken. */
  FAILED,
  /** They were in force, and something else has changed them since. */
  DRIFTED
}
