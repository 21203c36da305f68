package io.github.drsorchestration.api.server;

/** Where the source of a server runs, which decides how it is brought back. */
public enum OriginEnvironment {
  /** In EC2: the recovery instance is replicated back. */
  AWS,
  /** On premises: the failback client on a machine there receives the disks. */
  ON_PREMISES
}
