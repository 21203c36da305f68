package io.github.drsorchestration.testkit.world.server;

/** The operating system of a server, which determines how long its conversion takes. */
public enum OperatingSystem {
  LINUX,
  WINDOWS
}
