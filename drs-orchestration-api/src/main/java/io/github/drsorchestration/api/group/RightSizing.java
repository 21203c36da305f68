package io.github.drsorchestration.api.group;

/** How DRS chooses the type of a recovery instance. */
public enum RightSizing {
  /** The type of the launch template. */
  NONE,
  /** A type that fits the source's hardware. */
  BASIC,
  /** The type of the source, for a source in AWS. */
  IN_AWS
}
