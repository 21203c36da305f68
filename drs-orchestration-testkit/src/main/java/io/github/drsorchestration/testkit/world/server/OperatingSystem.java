package io.github.drsorchestration.testkit.world.server;

/** What runs on a server, which decides how long its conversion takes. */
public enum OperatingSystem {
  LINUX,
  WINDOWS
}
